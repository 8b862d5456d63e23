export class Registry<T = unknown> {
    add(key: string, value: T, options?: { force?: boolean; sequence?: number }): Registry<T>;
    get(key: string): T;
    contains(key: string): boolean;
    category<C = unknown>(name: string): Registry<C>;
}

export const registry: Registry;
