// Compiled from known_translations.ts; edit that file.
const TRANSLATIONS = "/web/webclient/translations";
const fetchTerms = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (...request) => {
    try {
        return await fetchTerms(...request);
    } catch (error) {
        const { pathname, searchParams } = new URL(new Request(...request).url);
        const hash = searchParams.get("hash");
        if (!pathname.startsWith(TRANSLATIONS) || !hash) {
            throw error;
        }
        return Response.json({ hash });
    }
};
