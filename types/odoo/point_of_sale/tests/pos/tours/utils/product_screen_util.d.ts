import type { Step } from "./chrome_util";

export function clickDisplayedProduct(name: string): Step[];
export function clickNumpad(...keys: string[]): Step[];
export function clickPayButton(): Step[];
export function clickControlButton(name: string): Step[];
export function clickOrderline(name: string, quantity?: string): Step[];
/** On the selected line. */
export function addInternalNote(note: string): Step[];
export function clickRefund(): Step[];
export function orderIsEmpty(): Step[];
export function selectedOrderlineHas(name: string, quantity?: string): Step[];
export function searchProduct(text: string): Step[];
