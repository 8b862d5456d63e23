import { _t } from "@web/core/l10n/translation";
import type { Change } from "../../core/absence";

/** What was there when contact was lost, and what this till has sold of it since. */
export function changeInWords(
    { before, sold }: Pick<Change, "before" | "sold">,
    format: (quantity: number) => string
): string {
    return sold > 0
        ? _t("Was %(before)s, %(sold)s sold here", { before: format(before), sold: format(sold) })
        : _t("Was %s", format(before));
}
