// Compiled from supply.ts; edit that file.
import { kitsFor, quantityFor } from "../../core/remaining";
import { shareFor } from "../../core/share";
import { isDoubted } from "../../core/turnover";
import { saleDigits } from "./stock_levels";
function supplyFor(stock, { isCutOff, silentSeconds }, orderUuid, variant, asked) {
    const { id } = variant;
    const components = stock.rules.kits.get(id);
    const digits = saleDigits(stock, variant);
    const quantityOf = (productId) => quantityFor(stock, orderUuid, productId);
    const takenBy = (of) => (components ? kitsFor({ id, components, digits }, of, asked) : of(id));
    const shareDigits = components ? stock.digits : digits;
    const isFast = (productId) =>
        isDoubted(
            quantityOf(productId) ?? 0,
            stock.rules.turnover.get(productId) ?? 0,
            silentSeconds ?? 0
        );
    const share = isCutOff
        ? takenBy((productId) => shareFor(stock, orderUuid, productId, shareDigits))
        : null;
    return {
        remaining: takenBy(quantityOf),
        share,
        tills: share === null ? null : stock.ledger.head.tills,
        isDoubted: [...(components?.keys() ?? [id])].some(isFast),
    };
}
export { supplyFor };
