import type { Step } from "./chrome_util";

export function clickNextOrder(): Step[];
/** With what a split bill left over. */
export function clickContinueOrder(): Step[];
export function isShown(): Step[];
