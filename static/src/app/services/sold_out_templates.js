// Compiled from sold_out_templates.ts; edit that file.
import { SoldOutIndex } from "../../core/sold_out_index";
function withTheirKits(productIds, kits) {
    const ids = new Set(productIds);
    const touched = [...kits].filter(([, parts]) => [...parts.keys()].some((id) => ids.has(id)));
    return [...ids, ...touched.map(([kitId]) => kitId)];
}
function watchSoldOut(models, guard) {
    const templates = models["product.template"];
    const variants = models["product.product"];
    const index = new SoldOutIndex((id) => {
        const template = templates.get(id);
        return template !== void 0 && guard.isSoldOut(template);
    });
    const note = (productIds) => {
        const touched = productIds
            ? withTheirKits(productIds, guard.rules.kits).map(
                  (id) => variants.get(id)?.product_tmpl_id
              )
            : templates.getAll();
        for (const template of touched) {
            if (template) {
                index.note(template.id);
            }
        }
    };
    templates.addEventListener("create", ({ ids }) => {
        for (const id of ids ?? []) {
            index.note(id);
        }
    });
    templates.addEventListener("update", ({ id }) => {
        if (typeof id === "number") {
            index.note(id);
        }
    });
    variants.addEventListener("create", ({ ids }) => {
        note(ids ?? []);
    });
    note();
    return { ids: () => index.ids(), note };
}
export { watchSoldOut };
