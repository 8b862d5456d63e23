import type { RecordChange } from "@point_of_sale/app/models/related_models";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import type { ProductId } from "../../core/figures";
import type { Kits } from "../../core/kits";
import { SoldOutIndex } from "../../core/sold_out_index";
import type { StockGuard } from "./stock_guard";
import { isSoldOut } from "./stock_levels";

/** What is sold out of what this till has loaded. */
export interface SoldOutTemplates {
    readonly ids: () => ReadonlySet<number>;
    /** @param productIds variants whose figures changed */
    readonly note: (productIds: Iterable<ProductId>) => void;
    /** Any figure may have changed, or any rule. */
    readonly noteAll: () => void;
}

function isServerId(id: unknown): id is number {
    return typeof id === "number";
}

/** A kit is sold out when a component is. */
function withTheirKits(productIds: Iterable<ProductId>, kits: Kits): ProductId[] {
    const ids = new Set(productIds);
    const touched = [...kits].filter(([, parts]) => [...parts.keys()].some((id) => ids.has(id)));
    return [...ids, ...touched.map(([kitId]) => kitId)];
}

/** @param guard not the reactive one, or whoever asks is woken by every figure */
export function watchSoldOut(models: PosModels, guard: StockGuard): SoldOutTemplates {
    const templates = models["product.template"];
    const variants = models["product.product"];
    const index = new SoldOutIndex(
        (id) => {
            const template = templates.get(id);
            return template !== undefined && isSoldOut(guard, template);
        },
        () => templates.getAll().map(({ id }) => id)
    );
    const note = (productIds: Iterable<ProductId>): void => {
        for (const id of withTheirKits(productIds, guard.rules.kits)) {
            const template = variants.get(id)?.product_tmpl_id;
            if (template) {
                index.note(template.id);
            }
        }
    };
    // Products that are loaded later, or loaded again.
    const noteTemplates = ({ id, ids = [] }: RecordChange): void => {
        for (const templateId of [id, ...ids].filter(isServerId)) {
            index.note(templateId);
        }
    };
    templates.addEventListener("create", noteTemplates);
    templates.addEventListener("update", noteTemplates);
    variants.addEventListener("create", ({ ids = [] }) => {
        note(ids.filter(isServerId));
    });
    let asked: ProductId[] = [];
    const ids = (): ReadonlySet<number> => {
        // Few beside the catalogue: what open orders ask for now, and did at the last look.
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
