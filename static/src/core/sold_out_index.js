// Compiled from sold_out_index.ts; edit that file.
class SoldOutIndex {
    isSoldOut;
    soldOut = /* @__PURE__ */ new Set();
    doubtful = /* @__PURE__ */ new Set();
    constructor(isSoldOut) {
        this.isSoldOut = isSoldOut;
    }
    /** What is known of this product may have changed. */
    note(id) {
        this.doubtful.add(id);
    }
    /** As of now; changes with the next call. */
    ids() {
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
export { SoldOutIndex };
