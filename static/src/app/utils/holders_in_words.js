// Compiled from holders_in_words.ts; edit that file.
import { _t } from "@web/core/l10n/translation";
function holdersInWords(holders, format) {
    const held = /* @__PURE__ */ new Map();
    for (const { till, quantity } of holders) {
        held.set(till, (held.get(till) ?? 0) + quantity);
    }
    return [...held].map(([till, quantity]) =>
        _t("%(quantity)s being paid at %(till)s", { quantity: format(quantity), till })
    );
}
export { holdersInWords };
