export class Registry<T = unknown> {
    add(key: string, value: T, options?: { force?: boolean; sequence?: number }): Registry<T>;
    get(key: string): T;
    category<C = unknown>(name: string): Registry<C>;
}

export const registry: Registry;
