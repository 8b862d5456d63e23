import type { Step } from "../pos/tours/utils/chrome_util";

export function has(item: string, options?: { run?: string }): Step[];
