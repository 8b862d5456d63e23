// Compiled from stock_levels.ts; edit that file.
import { quantityTogether } from "../../core/kits";
import { levelOf } from "../../core/level";
import { roundQuantity } from "../../core/quantity";
import { offeredQuantity, shelfQuantity } from "../../core/remaining";
import { lowThresholdOf } from "../../core/rules";
import { idOf, isCounted, isPiece, variantsOf } from "./stock_catalogue";
function cardLevel(stock, product, chosen) {
    return levelBy(stock, product, (productId) => offeredQuantity(stock, productId), chosen);
}
function lineLevel(stock, variant) {
    return levelBy(stock, variant, (productId) => shelfQuantity(stock, productId), 0);
}
function isSoldOut(stock, product) {
    const variants = variantsOf(product);
    return (
        variants.length > 0 &&
        variants.every((variant) => cardLevel(stock, variant, 0)?.state === "out")
    );
}
function saleDigits(stock, variant) {
    return isPiece(variant) ? 0 : stock.digits;
}
function levelBy(stock, product, quantityOf, chosen) {
    const { rules, digits } = stock;
    const counted = variantsOf(product).filter((variant) => isCounted(variant, rules));
    if (counted.length === 0) {
        return null;
    }
    const byId = new Map(counted.map((variant) => [idOf(variant), variant]));
    const ids = [...byId.keys()];
    const digitsOf = (productId) => {
        const variant = byId.get(productId);
        return variant ? saleDigits(stock, variant) : digits;
    };
    const quantity = quantityTogether(ids, rules.kits, quantityOf, digitsOf);
    const rounded = quantity === null ? null : roundQuantity(quantity - chosen, digits);
    return levelOf(rounded, lowThresholdOf(rules, ids), digits);
}
export { cardLevel, isSoldOut, lineLevel, saleDigits };
