import type { Step } from "./chrome_util";

export function clickPaymentMethod(name: string): Step[];
export function clickValidate(): Step[];
