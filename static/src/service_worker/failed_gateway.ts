/** What a proxy answers for a server that is not there, or not any more in time. */
const NOBODY: readonly number[] = [502, 503, 504];

/** What a till cannot open without, and always has: its page, whatever screen is open, code and terms. */
const NEEDED: readonly string[] = ["/pos/ui", "/web/assets", "/web/webclient/translations"];

const ask = globalThis.fetch.bind(globalThis);

function isNeeded([asked, options]: Parameters<typeof fetch>): boolean {
    const { url, method } = asked instanceof Request ? asked : { url: asked, method: "GET" };
    const { pathname } = new URL(url, location.href);
    return (
        (options?.method ?? method) === "GET" &&
        NEEDED.some((beginning) => pathname.startsWith(beginning))
    );
}

/** Without its database Odoo knows no address of the till: it answers 404 rather than an error. */
function isNobody(status: number, needed: boolean): boolean {
    return NOBODY.includes(status) || (needed && (status === 404 || status >= 500));
}

/**
 * Stands before core's service worker, which opens the till from its copies only when nothing answers
 * at all: the cashier would see a proxy's "Bad Gateway", or Odoo's "Not Found" while its database is
 * down, and core would keep that as its copy.
 */
globalThis.fetch = async (...request: Parameters<typeof fetch>): Promise<Response> => {
    const response = await ask(...request);
    if (isNobody(response.status, isNeeded(request))) {
        throw new TypeError(`Nobody answers behind the proxy: HTTP ${response.status}`);
    }
    return response;
};
