import type { DemandLine } from "../../core/demand";
import { shareReservation } from "../../core/own_reservation";
import type { Quantities } from "../../core/quantities";
import { readOwnReservations } from "../../core/own_reservation_reading";

/** As many sale order lines as the server takes at once. */
const BATCH = 500;

/** A line of an order that still asks for its goods, and settles a sale order line. */
export interface Claimant {
    readonly takings: readonly DemandLine[];
    /**
     * Whether its order was not sent yet. From then on the server may have released what it held,
     * and the till's figures may not show that: what the line was given stays as it was.
     */
    readonly open: boolean;
}

interface Share {
    readonly given: Quantities;
    readonly open: boolean;
}

/** The server's side, and what it takes to ask it. */
export interface ReservationSource {
    /** `pos.config.pull_own_reservations` */
    ask(saleLineIds: number[]): Promise<unknown>;
    /** Whether what is reserved is not for sale: only then can a reservation be one's own. */
    isSubtracted(): boolean;
    /** What lines are given may be another thing now. */
    onNews(): void;
}

/**
 * What the server has set aside for the sale order lines that this till settles, and which of the
 * till's lines is given how much of it. What is not known is taken to be enough: a customer's own
 * goods are refused to nobody because a server could not be asked.
 */
export class OwnReservations {
    /** By sale order line, then by the line that settles it; `null` before it was given its share. */
    private readonly groups = new Map<number, Map<string, Share | null>>();
    private readonly saleLines = new Map<string, number>();
    private readonly reserved = new Map<number, Quantities>();
    private readonly due = new Set<number>();
    private readonly source: ReservationSource;
    private asking = false;
    private askAgain = false;

    constructor(source: ReservationSource) {
        this.source = source;
    }

    /** @param saleLineId what the line settles; `null` for nothing, or when the line is gone */
    place(lineUuid: string, saleLineId: number | null): void {
        const before = this.saleLines.get(lineUuid) ?? null;
        this.touch(lineUuid);
        if (before !== saleLineId && before !== null) {
            this.groups.get(before)?.delete(lineUuid);
            this.saleLines.delete(lineUuid);
        }
        if (before !== saleLineId && saleLineId !== null) {
            const group = this.groups.get(saleLineId) ?? new Map<string, Share | null>();
            this.groups.set(saleLineId, group.set(lineUuid, null));
            this.saleLines.set(lineUuid, saleLineId);
            this.due.add(saleLineId);
        }
    }

    /** Has the line's reservation shared out anew. */
    touch(lineUuid: string): void {
        const saleLineId = this.saleLines.get(lineUuid);
        if (saleLineId !== undefined) {
            this.due.add(saleLineId);
        }
    }

    /** Whether any line settles a sale order line. */
    get isNeeded(): boolean {
        return this.groups.size > 0;
    }

    touchAll(): void {
        for (const saleLineId of this.groups.keys()) {
            this.due.add(saleLineId);
        }
    }

    /** The sale order lines whose reservations are to be shared out, with their lines. */
    takeDue(): [saleLineId: number, lineUuids: string[]][] {
        const due = [...this.due];
        this.due.clear();
        return due.map((id) => [id, [...(this.groups.get(id)?.keys() ?? [])]]);
    }

    share(saleLineId: number, claimants: ReadonlyMap<string, Claimant>): void {
        const group = this.groups.get(saleLineId);
        const subtracted = this.source.isSubtracted();
        const lines = [...claimants].map(([uuid, { takings, open }]) => ({
            takings,
            fixed: open || !subtracted ? null : (group?.get(uuid)?.given ?? null),
        }));
        const reserved = this.reserved.get(saleLineId) ?? null;
        const shares = shareReservation(lines, subtracted ? reserved : new Map());
        [...claimants].forEach(([uuid, { open }], i) => {
            group?.set(uuid, { given: shares[i] ?? new Map(), open });
        });
        if (subtracted && !reserved && this.isOpen(saleLineId)) {
            void this.refresh();
        }
    }

    given(lineUuid: string): Quantities {
        const saleLineId = this.saleLines.get(lineUuid);
        const group = saleLineId === undefined ? undefined : this.groups.get(saleLineId);
        return group?.get(lineUuid)?.given ?? new Map();
    }

    /** Asks the server about all that open orders settle. One question is under way at most. */
    async refresh(): Promise<void> {
        this.askAgain = true;
        if (this.asking) {
            return;
        }
        this.asking = true;
        try {
            while (this.askAgain) {
                this.askAgain = false;
                await this.askOnce();
            }
        } catch (error) {
            console.warn("POS Stock Guard: reservations of sale orders are not known.", error);
        } finally {
            this.asking = false;
        }
    }

    private async askOnce(): Promise<void> {
        const wanted = this.source.isSubtracted()
            ? [...this.groups.keys()].filter((id) => this.isOpen(id))
            : [];
        for (let start = 0; start < wanted.length; start += BATCH) {
            const batch = wanted.slice(start, start + BATCH);
            const answer = readOwnReservations(await this.source.ask(batch));
            for (const saleLineId of batch) {
                this.reserved.set(saleLineId, answer.get(saleLineId) ?? new Map());
                this.due.add(saleLineId);
            }
            this.source.onNews();
        }
    }

    private isOpen(saleLineId: number): boolean {
        return [...(this.groups.get(saleLineId)?.values() ?? [])].some((share) => share?.open);
    }
}
