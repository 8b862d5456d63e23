import { _t } from "@web/core/l10n/translation";
import type { Holder } from "../services/shortage";

/** Who is being paid for how much now: one text for each till. */
export function holdersInWords(
    holders: readonly Holder[],
    format: (quantity: number) => string
): string[] {
    const held = new Map<string, number>();
    for (const { till, quantity } of holders) {
        held.set(till, (held.get(till) ?? 0) + quantity);
    }
    return [...held].map(([till, quantity]) =>
        _t("%(quantity)s being paid at %(till)s", { quantity: format(quantity), till })
    );
}
