export type Target = string | Element;

export function animationFrame(): Promise<void>;
export function tick(): Promise<void>;
export function click(target: Target): Promise<Event[]>;
export function edit(value: string | number): Promise<Event[]>;
export function press(keys: string | string[]): Promise<Event[]>;
export function queryAll(target: Target): Element[];
export function queryOne(target: Target): HTMLElement;
export function queryText(target: Target): string;
export function waitFor(target: Target, options?: { timeout?: number }): Promise<Element>;
export function waitForNone(target: Target, options?: { timeout?: number }): Promise<void>;
export function waitUntil<T>(predicate: () => T, options?: { timeout?: number }): Promise<T>;
