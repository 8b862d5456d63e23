// Compiled from remaining.ts; edit that file.
import { availableQuantity } from "./figures";
import { kitQuantity } from "./kits";
import { roundQuantity } from "./quantity";
function heldByOthers({ ledger, demand }, productId) {
    return ledger.holds.ofOthers(productId, (orderHint) => demand.isHinted(orderHint));
}
function heldQuantity(stock, productId) {
    const claims = heldByOthers(stock, productId);
    return claims.length === 0 ? 0 : claims.reduce((sum, { quantity }) => sum + quantity, 0);
}
function shelfQuantity(stock, productId) {
    const figures = stock.ledger.figuresOf(productId);
    return figures === null
        ? null
        : availableQuantity(figures, stock.rules.basis) -
              heldQuantity(stock, productId) -
              stock.demand.total(productId);
}
function offeredQuantity(stock, productId) {
    const remaining = shelfQuantity(stock, productId);
    if (remaining === null || remaining >= 0) {
        return remaining;
    }
    return Math.min(0, remaining + heldQuantity(stock, productId));
}
function quantityFor(stock, orderUuid, productId) {
    const remaining = shelfQuantity(stock, productId);
    return remaining === null
        ? null
        : roundQuantity(remaining + stock.demand.ofOrder(orderUuid, productId), stock.digits);
}
function kitsFor({ id, components, digits }, quantityOf, asked) {
    const kits = asked(id);
    const left = (productId, perKit) => {
        const quantity = quantityOf(productId);
        return quantity === null ? null : quantity - (asked(productId) - kits * perKit);
    };
    return kitQuantity(components, left, digits);
}
export { heldByOthers, heldQuantity, kitsFor, offeredQuantity, quantityFor, shelfQuantity };
