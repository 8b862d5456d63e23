import type { Step } from "../pos/tours/utils/chrome_util";

/** One tap for each digit. */
export function enterValue(keys: string): Step[];
export function isShown(value?: string): Step[];
