/** As many cards as Odoo's product screen shows at most. */
export const MOST_CARDS = 100;

/** What a product screen shows. */
export interface Arrangement<P> {
    readonly products: readonly P[];
    /** How many of its products are left out because they are sold out; never more than `MOST_CARDS`. */
    readonly hidden: number;
}

/** What a shop, or its cashier, wants of the order of the cards. */
export interface ArrangementWishes {
    readonly inStockFirst: boolean;
    readonly inStockOnly: boolean;
}

interface Product {
    readonly id: number;
}

/**
 * Puts what is in stock before what is sold out, or shows nothing else; both halves keep the order
 * they come in.
 *
 * The list is cut after `MOST_CARDS`, before anybody can sort it: so each half is asked for by
 * itself, and what is sold out takes no place from what is there.
 *
 * @param list what a screen would show without the products of these ids, cut
 * @param soldOutIds of what is sold out, and `inStockIds` of all else: each asked for only where
 * needed, as it may take a look at the whole catalogue
 */
export function arrange<P extends Product>(
    list: (without: ReadonlySet<number>) => readonly P[],
    soldOutIds: () => ReadonlySet<number>,
    inStockIds: () => ReadonlySet<number>,
    { inStockFirst, inStockOnly }: ArrangementWishes
): Arrangement<P> {
    const soldOut: ReadonlySet<number> =
        inStockFirst || inStockOnly ? soldOutIds() : new Set<number>();
    if (soldOut.size === 0) {
        return { products: list(new Set()), hidden: 0 };
    }
    const inStock = list(soldOut);
    if (!inStockOnly && inStock.length >= MOST_CARDS) {
        return { products: inStock, hidden: 0 };
    }
    const gone = list(inStockIds());
    return inStockOnly
        ? { products: inStock, hidden: gone.length }
        : { products: [...inStock, ...gone].slice(0, MOST_CARDS), hidden: 0 };
}
