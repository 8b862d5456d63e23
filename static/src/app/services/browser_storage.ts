/**
 * What a browser keeps for a page. It may refuse it, and then nothing is kept.
 *
 * @param open the storage: a browser may refuse even to name it
 * @returns `null` when it refuses
 */
export function withStorage<Answer>(
    open: () => Storage,
    work: (storage: Storage) => Answer
): Answer | null {
    try {
        return work(open());
    } catch {
        return null;
    }
}

/** Over a reload of this tab. */
export const ofTab = (): Storage => sessionStorage;

/** In all tabs of this device, as long as the browser keeps anything. */
export const ofDevice = (): Storage => localStorage;
