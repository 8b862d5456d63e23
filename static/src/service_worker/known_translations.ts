/** Where core asks for terms; with the `hash` of those it has, when it has some. */
const TRANSLATIONS = "/web/webclient/translations";

const fetchTerms = globalThis.fetch.bind(globalThis);

/**
 * Stands before core's service worker, whose copy has an address without the hash after the first
 * opening: that would not be found without network, and core would show its error dialog over the
 * till. Terms with the hash that was asked for tell core to keep those it has.
 */
globalThis.fetch = async (...request: Parameters<typeof fetch>): Promise<Response> => {
    try {
        return await fetchTerms(...request);
    } catch (error) {
        const [asked] = request;
        // Not copied: a request whose body was sent cannot be.
        const address = asked instanceof Request ? asked.url : asked;
        const { pathname, searchParams } = new URL(address, location.href);
        const hash = searchParams.get("hash");
        if (!pathname.startsWith(TRANSLATIONS) || !hash) {
            throw error;
        }
        return Response.json({ hash });
    }
};
