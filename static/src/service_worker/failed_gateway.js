// Compiled from failed_gateway.ts; edit that file.
const NOBODY = [502, 503, 504];
const PAGE = "/pos/ui";
const ask = globalThis.fetch.bind(globalThis);
function asksForPage([asked, options]) {
    const { url, method } = asked instanceof Request ? asked : { url: asked, method: "GET" };
    return (
        (options?.method ?? method) === "GET" &&
        new URL(url, location.href).pathname.startsWith(PAGE)
    );
}
function isNobody(status, forPage) {
    return NOBODY.includes(status) || (forPage && (status === 404 || status >= 500));
}
globalThis.fetch = async (...request) => {
    const response = await ask(...request);
    if (isNobody(response.status, asksForPage(request))) {
        throw new TypeError(`Nobody answers behind the proxy: HTTP ${response.status}`);
    }
    return response;
};
