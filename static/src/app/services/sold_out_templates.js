// Compiled from sold_out_templates.ts; edit that file.
import { SoldOutIndex } from "../../core/sold_out_index";
import { isSoldOut } from "./stock_levels";
function isServerId(id) {
    return typeof id === "number";
}
function withTheirKits(productIds, kits) {
    const ids = new Set(productIds);
    const touched = [...kits].filter(([, parts]) => [...parts.keys()].some((id) => ids.has(id)));
    return [...ids, ...touched.map(([kitId]) => kitId)];
}
function watchSoldOut(models, guard) {
    const templates = models["product.template"];
    const variants = models["product.product"];
    const index = new SoldOutIndex(
        (id) => {
            const template = templates.get(id);
            return template !== void 0 && isSoldOut(guard, template);
        },
        () => templates.getAll().map(({ id }) => id)
    );
    const note = (productIds) => {
        for (const id of withTheirKits(productIds, guard.rules.kits)) {
            const template = variants.get(id)?.product_tmpl_id;
            if (template) {
                index.note(template.id);
            }
        }
    };
    const noteTemplates = ({ id, ids: ids2 = [] }) => {
        for (const templateId of [id, ...ids2].filter(isServerId)) {
            index.note(templateId);
        }
    };
    templates.addEventListener("create", noteTemplates);
    templates.addEventListener("update", noteTemplates);
    variants.addEventListener("create", ({ ids: ids2 = [] }) => {
        note(ids2.filter(isServerId));
    });
    let asked = [];
    const ids = () => {
        note(asked);
        asked = [...guard.demand.totals.keys()];
        note(asked);
        return index.ids();
    };
    return {
        ids,
        note,
        noteAll() {
            index.noteAll();
        },
    };
}
export { watchSoldOut };
