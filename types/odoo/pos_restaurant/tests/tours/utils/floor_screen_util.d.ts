import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";

export function clickTable(name: string): Step;
export function isShown(): Step[];
/** Drags a table onto another one, whose orders then become one. */
export function linkTables(child: string, parent: string): Step;
export function unlinkTables(child: string, parent: string): Step;
export function isChildTable(child: string): Step;
