import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";

export function clickBtn(buttonName: string): Step;
/** Only looks whether it is there. */
export function checkBtn(buttonName: string): Step;
