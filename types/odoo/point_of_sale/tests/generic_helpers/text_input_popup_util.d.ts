import type { Step } from "../pos/tours/utils/chrome_util";

export function inputText(value: string): Step;
