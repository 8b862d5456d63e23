// Compiled from holds.ts; edit that file.
const NONE = [];
class Holds {
    byProduct = /* @__PURE__ */ new Map();
    /** Replaces all that is known. */
    replaceAll(claims) {
        this.replaceOf(
            /* @__PURE__ */ new Set([...this.byProduct.keys(), ...productsOf(claims)]),
            claims
        );
    }
    /** Replaces what is known of these products; claims of others are not looked at. */
    replaceOf(productIds, claims) {
        for (const productId of productIds) {
            const told = claims.filter((claim) => claim.productId === productId);
            if (told.length === 0) {
                this.byProduct.delete(productId);
            } else if (!isSame(told, this.byProduct.get(productId) ?? NONE)) {
                this.byProduct.set(productId, told);
            }
        }
    }
    /** Claims of this product by other orders than those of this till. */
    ofOthers(productId, isOwn) {
        const claims = this.byProduct.get(productId);
        return claims === void 0 ? NONE : claims.filter((claim) => !isOwn(claim.orderHint));
    }
}
function productsOf(claims) {
    return claims.map(({ productId }) => productId);
}
function isSame(one, other) {
    return (
        one.length === other.length &&
        one.every((claim, index) => {
            const twin = other[index];
            return (
                claim.orderHint === twin?.orderHint &&
                claim.quantity === twin.quantity &&
                claim.till === twin.till
            );
        })
    );
}
export { Holds };
