// Compiled from known_translations.ts; edit that file.
const TRANSLATIONS = "/web/webclient/translations";
const fetchTerms = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (...request) => {
    try {
        return await fetchTerms(...request);
    } catch (error) {
        const [asked] = request;
        const address = asked instanceof Request ? asked.url : asked;
        const { pathname, searchParams } = new URL(address, location.href);
        const hash = searchParams.get("hash");
        if (!pathname.startsWith(TRANSLATIONS) || !hash) {
            throw error;
        }
        return Response.json({ hash });
    }
};
