import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import { _t } from "@web/core/l10n/translation";
import type { ChangeRow } from "../services/absence_desk";
import { amountInWords } from "./amount_in_words";

/** What was there when contact was lost, and what this till has sold of it since. */
export function changeInWords(env: PosEnv, row: ChangeRow): string {
    const before = changedAmount(env, row, row.before);
    return row.sold > 0
        ? _t("Was %(before)s, %(sold)s sold here", {
              before,
              sold: changedAmount(env, row, row.sold),
          })
        : _t("Was %s", before);
}

/** So many of the product that changed, with its unit. */
export function changedAmount({ utils }: PosEnv, { variant }: ChangeRow, quantity: number): string {
    return amountInWords(utils.formatProductQty(quantity, false), variant.product_tmpl_id);
}
