import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type { ProductId } from "../../core/figures";

/** How many of each choice a combo has, by the ids of its part and of the choice. */
export interface ChosenItems {
    readonly qty: Readonly<Record<number, Readonly<Record<number, number>>>>;
}

/** What is chosen in an open combo popup, and on no order yet. */
export class ComboChoice {
    /** Reactive: who shows it has to read it through a state of its own. */
    readonly chosen: ChosenItems;
    private readonly combos: number;
    /** Items by the variant they are. */
    private readonly items = new Map<ProductId, { comboId: number; itemId: number }[]>();
    /** What the combo had when it was opened: the order counts it. */
    private readonly before = new Map<ProductId, number>();

    /** @param combos of which the order has so many already, when one is chosen anew */
    constructor(template: ProductTemplate, chosen: ChosenItems, combos = 1) {
        this.chosen = chosen;
        this.combos = combos;
        for (const { id: comboId, combo_item_ids: items } of template.combo_ids) {
            for (const { id: itemId, product_id: variant } of items) {
                const known = this.items.get(variant.id) ?? [];
                this.items.set(variant.id, [...known, { comboId, itemId }]);
            }
        }
        for (const variantId of this.items.keys()) {
            this.before.set(variantId, this.count(variantId, chosen));
        }
    }

    /** In the unit of the variant; negative where less is chosen than before. */
    of(variantId: ProductId, chosen: ChosenItems = this.chosen): number {
        const more = this.count(variantId, chosen) - (this.before.get(variantId) ?? 0);
        return more * this.combos;
    }

    private count(variantId: ProductId, { qty }: ChosenItems): number {
        const items = this.items.get(variantId) ?? [];
        return items.reduce((sum, { comboId, itemId }) => sum + (qty[comboId]?.[itemId] ?? 0), 0);
    }
}
