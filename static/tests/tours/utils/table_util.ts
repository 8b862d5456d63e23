import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import type * as FloorScreenUtil from "@pos_restaurant/../tests/tours/utils/floor_screen_util";
import type * as SplitBillScreenUtil from "@pos_restaurant/../tests/tours/utils/split_bill_screen_util";

const UTILS = "@pos_restaurant/../tests/tours/utils";

/** The steps of pos_restaurant's own tours: to be called by a tour that runs, as it may not be there. */
export function floorScreen(): typeof FloorScreenUtil {
    return odoo.loader.modules.get(`${UTILS}/floor_screen_util`) as typeof FloorScreenUtil;
}

export function splitBillScreen(): typeof SplitBillScreenUtil {
    return odoo.loader.modules.get(`${UTILS}/split_bill_screen_util`) as typeof SplitBillScreenUtil;
}

/** The open order is that of these tables. */
export function tableIs(name: string): Step {
    return { content: `table ${name}`, trigger: `.pos-leftheader .badge:contains(${name})` };
}
