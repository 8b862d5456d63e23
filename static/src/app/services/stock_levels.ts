import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductId } from "../../core/figures";
import { quantityTogether } from "../../core/kits";
import { levelOf, type Level } from "../../core/level";
import { roundQuantity } from "../../core/quantity";
import { offeredQuantity, shelfQuantity, type Stock } from "../../core/remaining";
import { lowThresholdOf } from "../../core/rules";
import { idOf, isCounted, isPiece, variantsOf, type CardProduct } from "./stock_catalogue";

/**
 * What a card shows; `null` where stock does not apply. Variants that are not counted add nothing.
 *
 * @param chosen what is about to be asked for, and on no order yet
 */
export function cardLevel(stock: Stock, product: CardProduct, chosen: number): Level | null {
    return levelBy(stock, product, (productId) => offeredQuantity(stock, productId), chosen);
}

/** The same for a line of an order, which is short of what another till holds. */
export function lineLevel(stock: Stock, variant: ProductProduct): Level | null {
    return levelBy(stock, variant, (productId) => shelfQuantity(stock, productId), 0);
}

/** Whether every variant is counted, and nothing is left of any: not what their sum says. */
export function isSoldOut(stock: Stock, product: CardProduct): boolean {
    const variants = variantsOf(product);
    return (
        variants.length > 0 &&
        variants.every((variant) => cardLevel(stock, variant, 0)?.state === "out")
    );
}

/** Decimals that are worth showing of a kit, and selling of anything. */
export function saleDigits(stock: Stock, variant: ProductProduct): number {
    return isPiece(variant) ? 0 : stock.digits;
}

function levelBy(
    stock: Stock,
    product: CardProduct,
    quantityOf: (productId: ProductId) => number | null,
    chosen: number
): Level | null {
    const { rules, digits } = stock;
    const counted = variantsOf(product).filter((variant) => isCounted(variant, rules));
    if (counted.length === 0) {
        return null;
    }
    const byId = new Map(counted.map((variant) => [idOf(variant), variant]));
    const ids = [...byId.keys()];
    // Asked for of kits only.
    const digitsOf = (productId: ProductId): number => {
        const variant = byId.get(productId);
        return variant ? saleDigits(stock, variant) : digits;
    };
    const quantity = quantityTogether(ids, rules.kits, quantityOf, digitsOf);
    const rounded = quantity === null ? null : roundQuantity(quantity - chosen, digits);
    return levelOf(rounded, lowThresholdOf(rules, ids), digits);
}
