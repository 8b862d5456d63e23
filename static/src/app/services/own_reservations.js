// Compiled from own_reservations.ts; edit that file.
import { shareReservation } from "../../core/own_reservation";
import { readOwnReservations } from "../../core/own_reservation_reading";
const BATCH = 500;
class OwnReservations {
    /** By sale order line, then by the line that settles it; `null` before it was given its share. */
    groups = /* @__PURE__ */ new Map();
    saleLines = /* @__PURE__ */ new Map();
    reserved = /* @__PURE__ */ new Map();
    due = /* @__PURE__ */ new Set();
    source;
    asking = false;
    askAgain = false;
    constructor(source) {
        this.source = source;
    }
    /** @param saleLineId what the line settles; `null` for nothing, or when the line is gone */
    place(lineUuid, saleLineId) {
        const before = this.saleLines.get(lineUuid) ?? null;
        this.touch(lineUuid);
        if (before !== saleLineId && before !== null) {
            this.groups.get(before)?.delete(lineUuid);
            this.saleLines.delete(lineUuid);
        }
        if (before !== saleLineId && saleLineId !== null) {
            const group = this.groups.get(saleLineId) ?? /* @__PURE__ */ new Map();
            this.groups.set(saleLineId, group.set(lineUuid, null));
            this.saleLines.set(lineUuid, saleLineId);
            this.due.add(saleLineId);
        }
    }
    /** Has the line's reservation shared out anew. */
    touch(lineUuid) {
        const saleLineId = this.saleLines.get(lineUuid);
        if (saleLineId !== void 0) {
            this.due.add(saleLineId);
        }
    }
    /** Whether any line settles a sale order line. */
    get isNeeded() {
        return this.groups.size > 0;
    }
    touchAll() {
        for (const saleLineId of this.groups.keys()) {
            this.due.add(saleLineId);
        }
    }
    /** The sale order lines whose reservations are to be shared out, with their lines. */
    takeDue() {
        const due = [...this.due];
        this.due.clear();
        return due.map((id) => [id, [...(this.groups.get(id)?.keys() ?? [])]]);
    }
    share(saleLineId, claimants) {
        const group = this.groups.get(saleLineId);
        const subtracted = this.source.isSubtracted();
        const lines = [...claimants].map(([uuid, { takings, open }]) => ({
            takings,
            fixed: open || !subtracted ? null : group?.get(uuid)?.given ?? null,
        }));
        const reserved = this.reserved.get(saleLineId) ?? null;
        const shares = shareReservation(lines, subtracted ? reserved : /* @__PURE__ */ new Map());
        [...claimants].forEach(([uuid, { open }], i) => {
            group?.set(uuid, { given: shares[i] ?? /* @__PURE__ */ new Map(), open });
        });
        if (subtracted && !reserved && this.isOpen(saleLineId)) {
            void this.refresh();
        }
    }
    given(lineUuid) {
        const saleLineId = this.saleLines.get(lineUuid);
        const group = saleLineId === void 0 ? void 0 : this.groups.get(saleLineId);
        return group?.get(lineUuid)?.given ?? /* @__PURE__ */ new Map();
    }
    /** Asks the server about all that open orders settle. One question is under way at most. */
    async refresh() {
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
    async askOnce() {
        const wanted = this.source.isSubtracted()
            ? [...this.groups.keys()].filter((id) => this.isOpen(id))
            : [];
        for (let start = 0; start < wanted.length; start += BATCH) {
            const batch = wanted.slice(start, start + BATCH);
            const answer = readOwnReservations(await this.source.ask(batch));
            for (const saleLineId of batch) {
                this.reserved.set(saleLineId, answer.get(saleLineId) ?? /* @__PURE__ */ new Map());
                this.due.add(saleLineId);
            }
            this.source.onNews();
        }
    }
    isOpen(saleLineId) {
        return [...(this.groups.get(saleLineId)?.values() ?? [])].some((share) => share?.open);
    }
}
export { OwnReservations };
