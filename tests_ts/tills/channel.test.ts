import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { Listener } from "../browser/listener";
import { CASHIER, CLERK, People, PORTAL, type Credentials } from "../browser/people";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { settings } from "../browser/settings";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";

const FEED_NEWS = "pos_stock_guard.feed";

QUnit.module("who hears the feed", (hooks) => {
    const teardown = new Teardown();
    let server: Server;
    let browser: Browser;
    let people: People;
    let shop: Shop;
    let product: Product;
    let configId: number;
    let sessionId: number;
    let feed: number;
    /** Public: self-order customers have it. */
    let accessToken: string;
    let workerVersion: string;

    hooks.before(async () => {
        server = teardown.keep(await Server.as("admin", "admin"));
        shop = teardown.keep(await Shop.create(server));
        people = teardown.keep(new People(server, shop.code));
        const range = teardown.keep(await Range.create(server, shop.code));
        product = await range.addProduct("Tea", await range.addCategory("Pantry", "never"));
        configId = await shop.addTill(range.posCategoryId);
        sessionId = await shop.openSession(configId);
        const pulled = await server.call("pos.config", "pull_stock", [[configId]]);
        feed = (pulled as { feed: number }).feed;
        const [config] = await server.search<{ access_token: string }>(
            "pos.config",
            [["id", "=", configId]],
            ["access_token"]
        );
        accessToken = config?.access_token ?? "";
        workerVersion = String((await server.sessionInfo())["websocket_worker_version"]);
        browser = teardown.keep(await launchChromium());
    });
    hooks.after(() => teardown.close());

    async function listen(user: Credentials | null): Promise<Listener> {
        const channels = [`pos_stock_feed_${feed}`, accessToken];
        const context = await browser.newContext();
        return teardown.keep(await Listener.connect(context, user, workerVersion, channels));
    }

    /** Changes the stock, and after it sends something on the channel that everyone hears. */
    async function changeStock(quantity: number): Promise<(listener: Listener) => Promise<void>> {
        await shop.count(product, quantity);
        const device = `device ${quantity}`;
        await server.call("pos.config", "notify_synchronisation", [[configId], sessionId, device]);
        return (listener) =>
            listener.hears(
                ({ type, payload }) =>
                    type === `${accessToken}-SYNCHRONISATION` &&
                    (payload as { device_identifier: string }).device_identifier === device
            );
    }

    const feedNews = (listener: Listener): unknown[] =>
        listener.heard.filter(({ type }) => type === FEED_NEWS).map(({ payload }) => payload);

    QUnit.test("a till user hears the figures of what changed", async (assert) => {
        const user = await people.add("Cashier", CASHIER);
        const cashier = await listen(user);
        const heardAfterwards = await changeStock(5);
        await cashier.hears(({ type }) => type === FEED_NEWS);
        await heardAfterwards(cashier);
        const news = feedNews(cashier)[0] as Record<string, unknown>;
        assert.equal(news["feed"], feed);
        const [row, ...others] = news["rows"] as number[][];
        assert.deepEqual([row?.slice(1), others], [[5, 0, 0], []]);
        assert.deepEqual([news["claims"], news["settled"]], [[], []]);
        assert.ok(Number(news["version"]) > 0);
    });

    QUnit.test("nobody else hears anything", async (assert) => {
        const strangers = {
            visitor: await listen(null),
            portal: await listen(await people.add("Portal", PORTAL)),
            clerk: await listen(await people.add("Clerk", CLERK)),
        };
        const cashier = await listen(["admin", "admin"]);
        const heardAfterwards = await changeStock(6);
        await cashier.hears(({ type }) => type === FEED_NEWS);
        for (const [name, stranger] of Object.entries(strangers)) {
            // Messages come in their order: what is not here now will not come.
            await heardAfterwards(stranger);
            assert.deepEqual(feedNews(stranger), [], name);
        }
    });

    QUnit.test("nor does anybody else by polling", async (assert) => {
        const user = await people.add("Poller", PORTAL);
        const stranger = teardown.keep(await Server.as(...user));
        const poll = async (who: Server): Promise<string> => {
            const params = { channels: [`pos_stock_feed_${feed}`], last: 0, is_first_poll: true };
            return JSON.stringify(await who.post("/websocket/peek_notifications", params));
        };
        await shop.count(product, 8);
        assert.ok((await poll(server)).includes(FEED_NEWS), "the administrator");
        assert.notOk((await poll(stranger)).includes(FEED_NEWS));
    });

    QUnit.test("names that mean the record and are not its channel are deaf", async (assert) => {
        const names = [
            `pos_stock_feed_0${feed}`,
            `pos_stock_feed_${feed} `,
            `pos_stock_feed_${feed},1`,
            "pos_stock_feed_",
            "pos_stock_feed_-1",
            "pos_stock_feed_99999999999999999999",
            `["${settings.database}","pos.stock.feed",${feed}]`,
        ];
        const context = await browser.newContext();
        const channels = [...names, accessToken];
        const listener = teardown.keep(
            await Listener.connect(context, ["admin", "admin"], workerVersion, channels)
        );
        await (
            await changeStock(9)
        )(listener);
        assert.deepEqual(feedNews(listener), []);
    });
});
