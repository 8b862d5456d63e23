import type { Step } from "../pos/tours/utils/chrome_util";

export function confirm(confirmationText?: string): Step;
