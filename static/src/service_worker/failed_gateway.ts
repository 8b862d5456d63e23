/** What a proxy answers for a server that is not there, or not any more in time. */
const NOBODY: readonly number[] = [502, 503, 504];

/** Where the till's page is, whatever screen or order is open. */
const PAGE = "/pos/ui";

const ask = globalThis.fetch.bind(globalThis);

function asksForPage([asked, options]: Parameters<typeof fetch>): boolean {
    const { url, method } = asked instanceof Request ? asked : { url: asked, method: "GET" };
    return (
        (options?.method ?? method) === "GET" &&
        new URL(url, location.href).pathname.startsWith(PAGE)
    );
}

/** Without its database Odoo knows no address of the till: it answers 404 rather than an error. */
function isNobody(status: number, forPage: boolean): boolean {
    return NOBODY.includes(status) || (forPage && (status === 404 || status >= 500));
}

/**
 * Stands before core's service worker, which opens the till from its copies only when nothing answers
 * at all: the cashier would see a proxy's "Bad Gateway", or Odoo's "Not Found" while its database is
 * down, and core would keep that as its copy.
 */
globalThis.fetch = async (...request: Parameters<typeof fetch>): Promise<Response> => {
    const response = await ask(...request);
    if (isNobody(response.status, asksForPage(request))) {
        throw new TypeError(`Nobody answers behind the proxy: HTTP ${response.status}`);
    }
    return response;
};
