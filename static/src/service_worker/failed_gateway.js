// Compiled from failed_gateway.ts; edit that file.
const NOBODY = [502, 503, 504];
const ask = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (...request) => {
    const response = await ask(...request);
    if (NOBODY.includes(response.status)) {
        throw new TypeError(`Nobody answers behind the proxy: HTTP ${response.status}`);
    }
    return response;
};
