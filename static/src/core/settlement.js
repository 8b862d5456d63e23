// Compiled from settlement.ts; edit that file.
class Settlement {
    /** Clock milliseconds, by order uuid, from which figures count it; Infinity while under way. */
    sent = /* @__PURE__ */ new Map();
    settled = /* @__PURE__ */ new Set();
    /** The order is paid and on its way: whether the server has taken it is not known. */
    onSending(uuid) {
        if (!this.settled.has(uuid)) {
            this.sent.set(uuid, Infinity);
        }
    }
    /** The server has taken it: figures asked for from now on count it. */
    onSent(uuid, now) {
        if (this.sent.has(uuid)) {
            this.sent.set(uuid, now);
        }
    }
    /** @param askedAt when the figures were asked for; `null` for a message of the bus */
    onFigures(settled, askedAt) {
        for (const uuid of settled) {
            this.settle(uuid);
        }
        for (const [uuid, sentAt] of this.sent) {
            if (askedAt !== null && sentAt <= askedAt) {
                this.settle(uuid);
            }
        }
    }
    isSettled(uuid) {
        return this.settled.has(uuid);
    }
    /** Whether it was sent from here and no figures are known to count it. */
    isUnderWay(uuid) {
        return this.sent.has(uuid);
    }
    settle(uuid) {
        this.sent.delete(uuid);
        this.settled.add(uuid);
    }
}
export { Settlement };
