// Compiled from supply.ts; edit that file.
import { kitsFor, quantityFor } from "../../core/remaining";
import { shareFor } from "../../core/share";
import { isDoubted } from "../../core/turnover";
import { idOf } from "./stock_catalogue";
import { saleDigits } from "./stock_levels";
function supplyFor(stock, { isCutOff, silentSeconds }, orderUuid, variant, asked) {
    const id = idOf(variant);
    const components = stock.rules.kits.get(id);
    const quantityOf = (productId) => quantityFor(stock, orderUuid, productId);
    const takenBy = (of) =>
        components
            ? kitsFor({ id, components, digits: saleDigits(stock, variant) }, of, asked)
            : of(id);
    const isFast = (productId) => {
        const rate = stock.rules.turnover.get(productId);
        return rate !== void 0 && isDoubted(quantityOf(productId) ?? 0, rate, silentSeconds ?? 0);
    };
    const shareDigits = () => (components ? stock.digits : saleDigits(stock, variant));
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
export { supplyFor };
