// Compiled from stock_age.ts; edit that file.
class StockAge {
    /** Clock time of the last tick, in milliseconds: lets the age on the screen grow. */
    now;
    ledger;
    clock;
    constructor(ledger, clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.now = clock.now();
    }
    tick() {
        this.now = this.clock.now();
    }
    /** As of the last tick: what is shown grows with it. */
    get seconds() {
        return this.ledger.ageSeconds(this.now);
    }
    /** As of this moment: what is decided and written down may not trust a tick from before a sleep. */
    get exactSeconds() {
        return this.ledger.ageSeconds(this.clock.now());
    }
    /** What this device's clock showed when the figures were confirmed, in milliseconds since 1970. */
    get confirmedDate() {
        const age = this.exactSeconds;
        return age === null ? null : this.clock.date() - 1e3 * age;
    }
    get saleTime() {
        const server = this.ledger.serverTime(this.clock.now());
        return {
            server: server === null ? null : new Date(server),
            device: new Date(this.clock.date()),
        };
    }
}
export { StockAge };
