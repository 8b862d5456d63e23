/**
 * Which orders of this till the server's figures count already.
 *
 * A sold unit moves from "mine" to the server's figure at one moment: when figures arrive that are
 * known to count its order. They say so themselves (a message or a report lists it as settled), or
 * they were asked for after the server had taken the order. Whichever comes first, and whatever is
 * lost, the figure neither dips nor bounces.
 */
export class Settlement {
    /** Clock milliseconds, by order uuid, from which figures count it; Infinity while under way. */
    private readonly sent = new Map<string, number>();
    private readonly settled = new Set<string>();

    /** The order is paid and on its way: whether the server has taken it is not known. */
    onSending(uuid: string): void {
        // Sent once more, and refused as it is there: the server has it all the same.
        if (!this.settled.has(uuid) && !this.sent.has(uuid)) {
            this.sent.set(uuid, Infinity);
        }
    }

    /** The server has taken it: figures asked for from now on count it. */
    onSent(uuid: string, now: number): void {
        if (this.sent.has(uuid)) {
            this.sent.set(uuid, now);
        }
    }

    /**
     * @param askedAt when the figures were asked for; `null` for a message of the bus
     * @returns the orders that these figures count, and none before them did
     */
    onFigures(settled: readonly string[], askedAt: number | null): string[] {
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

    isSettled(uuid: string): boolean {
        return this.settled.has(uuid);
    }

    /** Orders that were sent from here and no figures are known to count. */
    get underWay(): string[] {
        return [...this.sent.keys()];
    }

    /** Whether it was sent from here and no figures are known to count it. */
    isUnderWay(uuid: string): boolean {
        return this.sent.has(uuid);
    }
}
