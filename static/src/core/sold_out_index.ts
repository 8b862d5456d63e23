/**
 * The products that are sold out, kept while figures change.
 *
 * What changed is only noted, and judged when somebody asks: a till whose list is not drawn anew
 * pays nothing, and a changed product costs one look, however many there are.
 */
export class SoldOutIndex {
    private readonly isSoldOut: (id: number) => boolean;
    private readonly soldOut = new Set<number>();
    private readonly doubtful = new Set<number>();

    constructor(isSoldOut: (id: number) => boolean) {
        this.isSoldOut = isSoldOut;
    }

    /** What is known of this product may have changed. */
    note(id: number): void {
        this.doubtful.add(id);
    }

    /** As of now; changes with the next call. */
    ids(): ReadonlySet<number> {
        for (const id of this.doubtful) {
            if (this.isSoldOut(id)) {
                this.soldOut.add(id);
            } else {
                this.soldOut.delete(id);
            }
        }
        this.doubtful.clear();
        return this.soldOut;
    }
}
