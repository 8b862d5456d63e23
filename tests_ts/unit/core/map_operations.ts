const STEPS = ["get", "set", "has", "add", "delete"] as const;
const WALKS = ["forEach", "keys", "values", "entries", Symbol.iterator] as const;

type Methods = Record<PropertyKey, ((...values: unknown[]) => unknown) | undefined>;

/**
 * How much `work` does with maps and sets: a budget that does not depend on the machine's speed.
 *
 * @returns the number of operations; to walk a collection counts as its size
 */
export function mapOperations(work: () => void): number {
    let operations = 0;
    const undo: (() => void)[] = [];
    for (const { prototype } of [Map, Set]) {
        const methods = prototype as unknown as Methods;
        for (const name of [...STEPS, ...WALKS]) {
            const method = methods[name];
            if (!method) {
                continue;
            }
            const walks = WALKS.some((walk) => walk === name);
            methods[name] = function (this: Map<unknown, unknown>, ...values) {
                operations += walks ? this.size : 1;
                return method.apply(this, values);
            };
            undo.push(() => {
                methods[name] = method;
            });
        }
    }
    try {
        work();
    } finally {
        for (const each of undo) {
            each();
        }
    }
    return operations;
}
