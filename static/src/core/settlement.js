// Compiled from settlement.ts; edit that file.
class Settlement {
    /** Clock milliseconds, by order uuid, from which figures count it; Infinity while under way. */
    sent = /* @__PURE__ */ new Map();
    settled = /* @__PURE__ */ new Set();
    /** The order is paid and on its way: whether the server has taken it is not known. */
    onSending(uuid) {
        if (!this.settled.has(uuid) && !this.sent.has(uuid)) {
            this.sent.set(uuid, Infinity);
        }
    }
    /** The server has taken it: figures asked for from now on count it. */
    onSent(uuid, now) {
        if (this.sent.has(uuid)) {
            this.sent.set(uuid, now);
        }
    }
    /**
     * @param askedAt when the figures were asked for; `null` for a message of the bus
     * @returns the orders that these figures count, and none before them did
     */
    onFigures(settled, askedAt) {
        const news = new Set(settled.filter((uuid) => !this.settled.has(uuid)));
        for (const [uuid, sentAt] of this.sent) {
            if (askedAt !== null && sentAt <= askedAt) {
                news.add(uuid);
            }
        }
        for (const uuid of news) {
            this.sent.delete(uuid);
            this.settled.add(uuid);
        }
        return [...news];
    }
    isSettled(uuid) {
        return this.settled.has(uuid);
    }
    /** Orders that were sent from here and no figures are known to count. */
    get underWay() {
        return [...this.sent.keys()];
    }
    /** Whether it was sent from here and no figures are known to count it. */
    isUnderWay(uuid) {
        return this.sent.has(uuid);
    }
}
export { Settlement };
