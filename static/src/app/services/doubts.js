// Compiled from doubts.ts; edit that file.
import { shelfQuantity } from "../../core/remaining";
import { doubtedProducts } from "../../core/turnover";
import { idOf, variantsOf } from "./stock_catalogue";
class Doubts {
    products = /* @__PURE__ */ new Set();
    /** @param silentSeconds since the figures were confirmed, `null` while they are live */
    update(stock, silentSeconds) {
        const doubted = doubtedProducts(
            stock.rules.turnover,
            (productId) => shelfQuantity(stock, productId),
            silentSeconds ?? 0
        );
        for (const productId of [...this.products]) {
            if (!doubted.has(productId)) {
                this.products.delete(productId);
            }
        }
        for (const productId of doubted) {
            this.products.add(productId);
        }
    }
    /** Whether any variant of a card is doubted, or anything a kit among them takes. */
    of(product, { kits }) {
        return variantsOf(product).some((variant) => {
            const id = idOf(variant);
            return [...(kits.get(id)?.keys() ?? [id])].some((each) => this.products.has(each));
        });
    }
}
export { Doubts };
