import type { Change } from "./absence";
import type { ProductId } from "./figures";
import { readId, readList, readNumber } from "./reading";

/** What changed while the till was away, and its cashier has not read yet: the latest of each product. */
export class UnreadChanges {
    private readonly byProduct = new Map<ProductId, Change>();

    get all(): readonly Change[] {
        return [...this.byProduct.values()];
    }

    add(changes: readonly Change[]): void {
        for (const change of changes) {
            this.byProduct.set(change.productId, change);
        }
    }

    read(productIds: Iterable<ProductId>): void {
        for (const productId of productIds) {
            this.byProduct.delete(productId);
        }
    }
}

/** Rows of product, what was left, what was sold. */
export function keepChanges(changes: readonly Change[]): number[][] {
    return changes.map(({ productId, before, sold }) => [productId, before, sold]);
}

/**
 * @param value `undefined` where an earlier version of this addon has kept none
 * @throws ReportError
 */
export function readKeptChanges(value: unknown): Change[] {
    return readList(value ?? [], "changes").map((row) => {
        const [productId, before, sold] = readList(row, "a change");
        return {
            productId: readId(productId, "product of a change"),
            before: readNumber(before, "what was left before a change"),
            sold: readNumber(sold, "what was sold before a change"),
        };
    });
}
