import { _t } from "@web/core/l10n/translation";
import type { Decision } from "../../core/decision";

/** The record whose rule decided, such as "category Food"; empty when no rule was needed. */
export function deciderInWords({ decider, decidedBy }: Decision): string {
    const name = decidedBy ?? "";
    switch (decider) {
        case "product":
            return _t("product %s", name);
        case "category":
            return _t("category %s", name);
        case "location":
            return _t("stock location %s", name);
        case "config":
            return _t("point of sale %s", name);
        default:
            return name;
    }
}
