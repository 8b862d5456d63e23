import type { ProductId } from "../../core/figures";
import { shelfQuantity, type Stock } from "../../core/remaining";
import { doubtedProducts } from "../../core/turnover";
import { idOf, variantsOf, type CardProduct } from "./stock_catalogue";

/**
 * Products whose figures count as old before their time, because they sell fast.
 *
 * Kept, and only what changes is written: a badge is drawn anew when its own product comes to be
 * doubted, not each time somebody looks at the clock.
 */
export class Doubts {
    private readonly products = new Set<ProductId>();

    /** @param silentSeconds since the figures were confirmed, `null` while they are live */
    update(stock: Stock, silentSeconds: number | null): void {
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
    of(product: CardProduct, { kits }: Stock["rules"]): boolean {
        return variantsOf(product).some((variant) => {
            const id = idOf(variant);
            return [...(kits.get(id)?.keys() ?? [id])].some((each) => this.products.has(each));
        });
    }
}
