import type { Claim } from "./claim";
import type { Demand } from "./demand";
import { availableQuantity, type ProductId } from "./figures";
import { kitQuantity, type KitComponents } from "./kits";
import type { Ledger } from "./ledger";
import { roundQuantity } from "./quantity";
import type { Rules } from "./rules";

/** All that decides what is left. */
export interface Stock {
    readonly ledger: Ledger;
    readonly demand: Demand;
    readonly rules: Rules;
    /** Decimals of quantities. */
    readonly digits: number;
}

/** Claims of orders that other tills are being paid for. */
export function heldByOthers({ ledger, demand }: Stock, productId: ProductId): readonly Claim[] {
    return ledger.holds.ofOthers(productId, (orderHint) => demand.isHinted(orderHint));
}

export function heldQuantity(stock: Stock, productId: ProductId): number {
    const claims = heldByOthers(stock, productId);
    return claims.length === 0 ? 0 : claims.reduce((sum, { quantity }) => sum + quantity, 0);
}

/**
 * What is left of a product that is no kit, all orders of this till taken off.
 *
 * @returns `null` when the till was never told
 */
export function shelfQuantity(stock: Stock, productId: ProductId): number | null {
    const figures = stock.ledger.figuresOf(productId);
    return figures === null
        ? null
        : availableQuantity(figures, stock.rules.basis) -
              heldQuantity(stock, productId) -
              stock.demand.total(productId);
}

/**
 * The same as a card shows it: what another till holds leaves nothing at worst, as it may let go of
 * it. Only what this till's own orders ask for goes below.
 */
export function offeredQuantity(stock: Stock, productId: ProductId): number | null {
    const remaining = shelfQuantity(stock, productId);
    if (remaining === null || remaining >= 0) {
        return remaining;
    }
    return Math.min(0, remaining + heldQuantity(stock, productId));
}

/** What is left for one order, had it nothing of the product. */
export function quantityFor(stock: Stock, orderUuid: string, productId: ProductId): number | null {
    const remaining = shelfQuantity(stock, productId);
    return remaining === null
        ? null
        : roundQuantity(remaining + stock.demand.ofOrder(orderUuid, productId), stock.digits);
}

/** A kit of an order, with the decimals it is counted with. */
export interface KitOfOrder {
    readonly id: ProductId;
    readonly components: KitComponents;
    readonly digits: number;
}

/**
 * How many kits an order may have: what the rest of it leaves, which may hold the same components.
 *
 * @param quantityOf what the order may have of a component, had it nothing of it
 * @param asked what the order asks for of a product as it is now
 */
export function kitsFor(
    { id, components, digits }: KitOfOrder,
    quantityOf: (productId: ProductId) => number | null,
    asked: (productId: ProductId) => number
): number | null {
    const kits = asked(id);
    const left = (productId: ProductId, perKit: number): number | null => {
        const quantity = quantityOf(productId);
        return quantity === null ? null : quantity - (asked(productId) - kits * perKit);
    };
    return kitQuantity(components, left, digits);
}
