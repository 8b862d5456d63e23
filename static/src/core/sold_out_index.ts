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
    private readonly catalogue: () => Iterable<number>;
    private isAllDoubtful = true;

    /** @param catalogue ids of all products there are */
    constructor(isSoldOut: (id: number) => boolean, catalogue: () => Iterable<number>) {
        this.isSoldOut = isSoldOut;
        this.catalogue = catalogue;
    }

    /** What is known of this product may have changed. */
    note(id: number): void {
        this.doubtful.add(id);
    }

    noteAll(): void {
        this.isAllDoubtful = true;
    }

    /** As of now; changes with the next call. */
    ids(): ReadonlySet<number> {
        const doubtful = this.isAllDoubtful
            ? new Set([...this.catalogue(), ...this.doubtful])
            : this.doubtful;
        this.isAllDoubtful = false;
        for (const id of doubtful) {
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
