// Compiled from sold_out_index.ts; edit that file.
class SoldOutIndex {
    isSoldOut;
    soldOut = /* @__PURE__ */ new Set();
    doubtful = /* @__PURE__ */ new Set();
    catalogue;
    isAllDoubtful = true;
    /** @param catalogue ids of all products there are */
    constructor(isSoldOut, catalogue) {
        this.isSoldOut = isSoldOut;
        this.catalogue = catalogue;
    }
    /** What is known of this product may have changed. */
    note(id) {
        this.doubtful.add(id);
    }
    noteAll() {
        this.isAllDoubtful = true;
    }
    /** As of now; changes with the next call. */
    ids() {
        const doubtful = this.isAllDoubtful
            ? /* @__PURE__ */ new Set([...this.catalogue(), ...this.doubtful])
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
export { SoldOutIndex };
