import type { DemandLine } from "./demand";
import type { ProductId } from "./figures";

interface Sum {
    readonly quantity: number;
    /** How many takings are added up in it: without any it is exactly nothing. */
    readonly parts: number;
}

/** What lines take in all, by product; negative where more comes back than goes out. */
export class NetQuantities {
    private readonly sums = new Map<ProductId, Sum>();

    get products(): ProductId[] {
        return [...this.sums.keys()];
    }

    of(productId: ProductId): number {
        return this.sums.get(productId)?.quantity ?? 0;
    }

    /**
     * Some lines took `before`, and take `after` now.
     *
     * @returns by product, what has to be added
     */
    static difference(
        before: readonly DemandLine[],
        after: readonly DemandLine[]
    ): ReadonlyMap<ProductId, Sum> {
        const difference = new Map<ProductId, Sum>();
        const note = ({ productId, quantity }: DemandLine, parts: 1 | -1): void => {
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

    add(productId: ProductId, difference: Sum): void {
        const sum = this.sums.get(productId) ?? NOTHING;
        const parts = sum.parts + difference.parts;
        if (parts === 0) {
            this.sums.delete(productId);
        } else {
            this.sums.set(productId, { quantity: sum.quantity + difference.quantity, parts });
        }
    }
}

const NOTHING: Sum = { quantity: 0, parts: 0 };

/** Line by line, in their order. */
export function isSameTaking(one: readonly DemandLine[], other: readonly DemandLine[]): boolean {
    return (
        one.length === other.length &&
        one.every(({ productId, quantity }, index) => {
            const twin = other[index];
            return productId === twin?.productId && quantity === twin.quantity;
        })
    );
}
