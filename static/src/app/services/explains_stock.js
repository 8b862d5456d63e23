// Compiled from explains_stock.ts; edit that file.
import { safely } from "./safely";
function explainsStock(desk, template, isReachable) {
    return safely(
        desk,
        ({ guard }) =>
            (guard.ledger.head.feed !== null || !isReachable) &&
            (template.product_variant_ids.length === 0
                ? template.is_storable
                : guard.levelOf(template) !== null),
        false
    );
}
export { explainsStock };
