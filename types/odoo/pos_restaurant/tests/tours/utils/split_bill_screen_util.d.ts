import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";

export function clickOrderline(productName: string): Step[];
export function clickButton(name: string): Step[];
export function orderlineHas(
    name: string,
    totalQuantity: string,
    splitQuantity: string | number
): Step[];
