import type { Clock } from "../../core/clock";
import type { Ledger } from "../../core/ledger";
import type { SaleTime } from "../../core/sale_time";

/** How long ago the server confirmed what a till knows, and what time it is by both their clocks. */
export class StockAge {
    /** Clock time of the last tick, in milliseconds: lets the age on the screen grow. */
    now: number;
    private readonly ledger: Ledger;
    private readonly clock: Clock;

    constructor(ledger: Ledger, clock: Clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.now = clock.now();
    }

    tick(): void {
        this.now = this.clock.now();
    }

    /** As of the last tick: what is shown grows with it. */
    get seconds(): number | null {
        return this.ledger.ageSeconds(this.now);
    }

    /** As of this moment: what is decided and written down may not trust a tick from before a sleep. */
    get exactSeconds(): number | null {
        return this.ledger.ageSeconds(this.clock.now());
    }

    /** What this device's clock showed when the figures were confirmed, in milliseconds since 1970. */
    get confirmedDate(): number | null {
        const age = this.exactSeconds;
        return age === null ? null : this.clock.date() - 1000 * age;
    }

    get saleTime(): SaleTime {
        const server = this.ledger.serverTime(this.clock.now());
        return {
            server: server === null ? null : new Date(server),
            device: new Date(this.clock.date()),
        };
    }
}
