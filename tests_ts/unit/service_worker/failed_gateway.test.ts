import { fetchThrough, HERE } from "./worker";

const PAGE = `${HERE}/pos/ui/1`;
const IMAGE = `${HERE}/web/image/product.product/1/image_128`;

/** Where the server answers everything with one status. */
function fetchFrom(status: number): typeof fetch {
    return fetchThrough("failed_gateway", () => Promise.resolve(new Response(null, { status })));
}

QUnit.module("service_worker/failed_gateway");

QUnit.test("what a till needs to open fails without a database or a server", async (assert) => {
    const addresses = [
        PAGE,
        new URL(PAGE),
        "/pos/ui/1/product/abc?debug=1",
        new Request(PAGE),
        `${HERE}/web/webclient/translations?hash=abc&lang=en_US`,
        "/web/assets/08cb2bd/point_of_sale.assets_prod.min.js",
    ];
    for (const status of [404, 500, 501, 502, 503, 504, 520, 599]) {
        for (const asked of addresses) {
            const message = `${status} of ${asked instanceof Request ? asked.url : asked}`;
            await assert.rejects(fetchFrom(status)(asked), TypeError, message);
        }
    }
});

QUnit.test("the till's page comes through as the server has it", async (assert) => {
    for (const status of [200, 303, 304, 403]) {
        const response = await fetchFrom(status)(new Request(PAGE));
        assert.strictEqual(response.status, status);
    }
});

QUnit.test("whatever else fails only where a proxy finds no server", async (assert) => {
    const asks: Parameters<typeof fetch>[] = [
        [IMAGE],
        [new Request(IMAGE)],
        [`${HERE}/web?redirect=/pos/ui/1`],
        [new Request(PAGE, { method: "POST", body: "{}" })],
        [PAGE, { method: "POST", body: "{}" }],
    ];
    for (const asked of asks) {
        for (const status of [502, 503, 504]) {
            await assert.rejects(fetchFrom(status)(...asked), TypeError);
        }
        for (const status of [200, 404, 500, 520]) {
            const response = await fetchFrom(status)(...asked);
            assert.strictEqual(response.status, status);
        }
    }
});
