// Compiled from combo_choice.ts; edit that file.
class ComboChoice {
    /** Reactive: who shows it has to read it through a state of its own. */
    chosen;
    combos;
    /** Items by the variant they are. */
    items = /* @__PURE__ */ new Map();
    /** What the combo had when it was opened: the order counts it. */
    before = /* @__PURE__ */ new Map();
    /** @param combos of which the order has so many already, when one is chosen anew */
    constructor(template, chosen, combos = 1) {
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
    of(variantId, chosen = this.chosen) {
        const more = this.count(variantId, chosen) - (this.before.get(variantId) ?? 0);
        return more * this.combos;
    }
    count(variantId, { qty }) {
        const items = this.items.get(variantId) ?? [];
        return items.reduce((sum, { comboId, itemId }) => sum + (qty[comboId]?.[itemId] ?? 0), 0);
    }
}
export { ComboChoice };
