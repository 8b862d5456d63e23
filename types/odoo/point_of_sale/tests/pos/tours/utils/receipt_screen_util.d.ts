import type { Step } from "./chrome_util";

export function clickNextOrder(): Step[];
export function isShown(): Step[];
