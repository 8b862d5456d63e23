// Compiled from failed_gateway.ts; edit that file.
const NOBODY = [502, 503, 504];
const NEEDED = ["/pos/ui", "/web/assets", "/web/webclient/translations"];
const ask = globalThis.fetch.bind(globalThis);
function isNeeded([asked, options]) {
    const { url, method } = asked instanceof Request ? asked : { url: asked, method: "GET" };
    const { pathname } = new URL(url, location.href);
    return (
        (options?.method ?? method) === "GET" &&
        NEEDED.some((beginning) => pathname.startsWith(beginning))
    );
}
function isNobody(status, needed) {
    return NOBODY.includes(status) || (needed && (status === 404 || status >= 500));
}
globalThis.fetch = async (...request) => {
    const response = await ask(...request);
    if (isNobody(response.status, isNeeded(request))) {
        throw new TypeError(`Nobody answers behind the proxy: HTTP ${response.status}`);
    }
    return response;
};
