import type { Step } from "../pos/tours/utils/chrome_util";

/** A step that waits until nothing matches. */
export function elementDoesNotExist(selector: string): Step;
export function negate(selector: string, parent?: string): string;
export function run(run: () => unknown, content?: string): Step;
export function scan_barcode(barcode: string): Step[];
