import type { ProductId } from "./figures";
import { quantityFor, shelfQuantity, type Stock } from "./remaining";

/**
 * A first look at what an order asks for, which most products pass: there is so much that neither
 * their rules nor the age of the figures matter. Kits never do, as their components decide.
 *
 * No till that may sell a share only can go by it: it has less than there is.
 *
 * @param requested what the whole order asks for, in the product's unit
 */
export function isPlenty(
    stock: Stock,
    orderUuid: string,
    productId: ProductId,
    requested: number
): boolean {
    if (stock.rules.kits.has(productId)) {
        return false;
    }
    const remaining = quantityFor(stock, orderUuid, productId);
    return remaining !== null && requested <= remaining;
}

/**
 * The same for all products of an order as it is.
 *
 * What is on the shelf after all orders of this till is enough for each of them: so one figure is
 * read of each product.
 *
 * @returns those that take a closer look
 */
export function productsInDoubt(stock: Stock, orderUuid: string): Set<ProductId> {
    const { demand, rules } = stock;
    const products = demand.productsOf(orderUuid);
    if (!demand.isCounted(orderUuid)) {
        return new Set(products);
    }
    const isOnShelf = (productId: ProductId): boolean =>
        (shelfQuantity(stock, productId) ?? -1) >= 0;
    return new Set(products.filter((id) => rules.kits.has(id) || !isOnShelf(id)));
}
