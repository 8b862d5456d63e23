// Compiled from plenty.ts; edit that file.
import { quantityFor, shelfQuantity } from "./remaining";
function isPlenty(stock, orderUuid, productId, requested) {
    if (stock.rules.kits.has(productId)) {
        return false;
    }
    const remaining = quantityFor(stock, orderUuid, productId);
    return remaining !== null && requested <= remaining;
}
function productsInDoubt(stock, orderUuid) {
    const { demand, rules } = stock;
    const products = demand.productsOf(orderUuid);
    if (!demand.isCounted(orderUuid)) {
        return new Set(products);
    }
    const isOnShelf = (productId) => (shelfQuantity(stock, productId) ?? -1) >= 0;
    return new Set(products.filter((id) => rules.kits.has(id) || !isOnShelf(id)));
}
export { isPlenty, productsInDoubt };
