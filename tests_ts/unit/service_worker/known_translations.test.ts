import { fetchThrough, HERE } from "./worker";

const TERMS = `${HERE}/web/webclient/translations?hash=abc&lang=en_US`;
const NOBODY = new TypeError("Nobody answers");

/** Where nobody answers; like a browser's, it uses a request up first. */
function fetchAlone(): typeof fetch {
    return fetchThrough("known_translations", async (asked) => {
        if (asked instanceof Request) {
            await asked.text();
        }
        throw NOBODY;
    });
}

QUnit.module("service_worker/known_translations");

QUnit.test("terms with a hash are those that core has", async (assert) => {
    const addresses = [TERMS, new URL(TERMS), TERMS.slice(HERE.length), new Request(TERMS)];
    for (const asked of addresses) {
        const response = await fetchAlone()(asked);
        assert.deepEqual(await response.json(), { hash: "abc" });
    }
});

QUnit.test("whatever else nobody answers fails as it did", async (assert) => {
    const post = { method: "POST", body: "{}" };
    const asks: Parameters<typeof fetch>[] = [
        [`${HERE}/web/webclient/translations`],
        [`${HERE}/web/dataset/call_kw?hash=abc`, post],
        [new Request(`${HERE}/web/dataset/call_kw`, post)],
    ];
    for (const asked of asks) {
        await assert.rejects(fetchAlone()(...asked), (error: unknown) => error === NOBODY);
    }
});
