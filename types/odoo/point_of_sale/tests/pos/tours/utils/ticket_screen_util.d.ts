import type { Step } from "./chrome_util";

export function confirmRefund(): Step[];
export function selectOrder(name: string): Step[];
