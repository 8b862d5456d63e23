/** What a proxy answers for a server that is not there, or not any more in time. */
const NOBODY: readonly number[] = [502, 503, 504];

const ask = globalThis.fetch.bind(globalThis);

/**
 * Stands before core's service worker, which opens the till from its copies only when nothing answers
 * at all: behind a proxy the cashier would see "Bad Gateway", and core would keep that as its copy.
 */
globalThis.fetch = async (...request: Parameters<typeof fetch>): Promise<Response> => {
    const response = await ask(...request);
    if (NOBODY.includes(response.status)) {
        throw new TypeError(`Nobody answers behind the proxy: HTTP ${response.status}`);
    }
    return response;
};
