/** The part of HOOT, Odoo's test library in the browser, that our tests use. */
export function describe(name: string, body: () => void): void;
export function test(name: string, body: () => void | Promise<void>): void;
export function beforeEach(body: () => void | Promise<void>): void;
export function afterEach(body: () => void | Promise<void>): void;
export function after(body: () => void): void;
export function expect(actual: unknown): Matchers;
export namespace expect {
    function step(value: unknown): void;
    function verifySteps(values: unknown[]): void;
    function assertions(count: number): void;
}
export function mockDate(date: string, tz?: number): void;
export function advanceTime(milliseconds: number): Promise<void>;
export function animationFrame(): Promise<void>;

interface Matchers {
    readonly not: Matchers;
    toBe(expected: unknown): void;
    toEqual(expected: unknown): void;
    readonly rejects: { toThrow(expected?: string | RegExp): Promise<void> };
    toHaveClass(name: string): void;
    toHaveCount(count: number): void;
    toHaveText(text: string | RegExp): void;
    toHaveAttribute(name: string, value?: string | RegExp): void;
    toBeCloseTo(expected: number): void;
    toMatch(expected: string | RegExp): void;
    toThrow(expected?: string | RegExp): void;
}
