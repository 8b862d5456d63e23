/**
 * Upstream's own type gives `this` only the patch, and refuses new members; inside a patch
 * `super` is `any` to TypeScript, always.
 *
 * @returns undoes the patch
 */
export function patch<T extends object, U extends object>(
    target: T,
    extension: U & ThisType<T & U>
): () => void;
