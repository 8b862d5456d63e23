// Compiled from decider_in_words.ts; edit that file.
import { _t } from "@web/core/l10n/translation";
function deciderInWords({ decider, decidedBy }) {
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
export { deciderInWords };
