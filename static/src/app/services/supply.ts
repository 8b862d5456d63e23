import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductId } from "../../core/figures";
import { kitsFor, quantityFor, type Stock } from "../../core/remaining";
import { shareFor } from "../../core/share";
import type { Supply } from "../../core/supply";
import { isDoubted } from "../../core/turnover";
import { idOf } from "./stock_catalogue";
import { saleDigits } from "./stock_levels";

/** What a till knows beside its stock. */
export interface Contact {
    readonly isCutOff: boolean;
    /** Since the figures were confirmed; `null` while they are live, and when they never were. */
    readonly silentSeconds: number | null;
}

/**
 * Of a kit it is what the rest of the order leaves, which may hold the same components.
 *
 * @param asked what the order asks for of a product as it is now
 */
export function supplyFor(
    stock: Stock,
    { isCutOff, silentSeconds }: Contact,
    orderUuid: string,
    variant: ProductProduct,
    asked: (productId: ProductId) => number
): Supply {
    const id = idOf(variant);
    const components = stock.rules.kits.get(id);
    const quantityOf = (productId: ProductId): number | null =>
        quantityFor(stock, orderUuid, productId);
    const takenBy = (of: (productId: ProductId) => number | null): number | null =>
        components
            ? kitsFor({ id, components, digits: saleDigits(stock, variant) }, of, asked)
            : of(id);
    const isFast = (productId: ProductId): boolean => {
        const rate = stock.rules.turnover.get(productId);
        return (
            rate !== undefined && isDoubted(quantityOf(productId) ?? 0, rate, silentSeconds ?? 0)
        );
    };
    // What a kit takes of a component need not be what the component is sold in.
    const shareDigits = (): number => (components ? stock.digits : saleDigits(stock, variant));
    const share = isCutOff
        ? takenBy((productId) => shareFor(stock, orderUuid, productId, shareDigits()))
        : null;
    return {
        remaining: takenBy(quantityOf),
        share,
        tills: share === null ? null : stock.ledger.head.tills,
        isDoubted: [...(components?.keys() ?? [id])].some(isFast),
    };
}
