import type { Claim } from "./claim";
import type { ProductId } from "./figures";

const NONE: readonly Claim[] = [];

/**
 * What the tills of this place have claimed, by product.
 *
 * One map, and only changed keys are written: made reactive, a reader is woken only for the products
 * it read.
 */
export class Holds {
    readonly byProduct = new Map<ProductId, readonly Claim[]>();

    /** Replaces all that is known. */
    replaceAll(claims: readonly Claim[]): void {
        this.replaceOf(new Set([...this.byProduct.keys(), ...productsOf(claims)]), claims);
    }

    /** Replaces what is known of these products; claims of others are not looked at. */
    replaceOf(productIds: Iterable<ProductId>, claims: readonly Claim[]): void {
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
    ofOthers(productId: ProductId, isOwn: (orderHint: string) => boolean): readonly Claim[] {
        const claims = this.byProduct.get(productId);
        // Asked at every turn, and nearly nothing is ever held.
        return claims === undefined ? NONE : claims.filter((claim) => !isOwn(claim.orderHint));
    }
}

function productsOf(claims: readonly Claim[]): ProductId[] {
    return claims.map(({ productId }) => productId);
}

function isSame(one: readonly Claim[], other: readonly Claim[]): boolean {
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
