// Compiled from net_quantities.ts; edit that file.
class NetQuantities {
    sums = /* @__PURE__ */ new Map();
    get products() {
        return [...this.sums.keys()];
    }
    of(productId) {
        return this.sums.get(productId)?.quantity ?? 0;
    }
    /**
     * Some lines took `before`, and take `after` now.
     *
     * @returns by product, what has to be added
     */
    static difference(before, after) {
        const difference = /* @__PURE__ */ new Map();
        const note = ({ productId, quantity }, parts) => {
            const sum = difference.get(productId) ?? NOTHING;
            difference.set(productId, {
                quantity: sum.quantity + parts * quantity,
                parts: sum.parts + parts,
            });
        };
        for (const taking of before) {
            note(taking, -1);
        }
        for (const taking of after) {
            note(taking, 1);
        }
        return difference;
    }
    add(productId, difference) {
        const sum = this.sums.get(productId) ?? NOTHING;
        const parts = sum.parts + difference.parts;
        if (parts === 0) {
            this.sums.delete(productId);
        } else {
            this.sums.set(productId, { quantity: sum.quantity + difference.quantity, parts });
        }
    }
}
const NOTHING = { quantity: 0, parts: 0 };
function isSameTaking(one, other) {
    return (
        one.length === other.length &&
        one.every(({ productId, quantity }, index) => {
            const twin = other[index];
            return productId === twin?.productId && quantity === twin.quantity;
        })
    );
}
export { NetQuantities, isSameTaking };
