import { controlServer } from "../browser/control";
import type { Gateway } from "../browser/gateway";
import { paidOrders } from "../browser/paid";
import type { Product, Shop } from "../browser/shop";
import type { Till } from "../browser/till";

/** Milliseconds in which a till has to notice, and after which it has asked again. */
const NOTICED = 60_000;
const RECOVERED = 75_000;
/** Milliseconds of looking on after all has arrived: an order that is sent twice comes late. */
const AFTERMATH = 3_000;
/** Milliseconds in which a till that polls knows what is new. */
const POLLED = 15_000;

/** A way of being cut off from the server, wholly or not. */
export interface Cut {
    readonly begin: (till: Till, gateway: Gateway) => Promise<void> | void;
    /** The first payment after it. */
    readonly pay: (till: Till) => Promise<void>;
    readonly end: (till: Till, gateway: Gateway) => Promise<void> | void;
    /** F5, and whatever the cashier has to do then. */
    readonly reload: (till: Till) => Promise<void>;
    /** What the indicator says: as soon as it is noticed, and after the reload. */
    readonly noticed: string;
    readonly reloaded: string;
    /**
     * How many of the orders have arrived, with the first one: before the reload, and after it. `null`
     * when nobody can be asked.
     */
    readonly arrives: readonly [before: number, after: number] | null;
    /** Milliseconds in which a till that is back knows what is new. */
    readonly told: number;
}

const CUT_OFF = {
    pay: (till: Till) => till.payOffline(),
    reload: (till: Till) => till.reload(),
    noticed: "delayed",
    reloaded: "delayed",
    arrives: [1, 1],
    told: POLLED,
} as const;

export const CUTS: Readonly<Record<string, Cut>> = {
    "the network is cut": {
        ...CUT_OFF,
        begin: (till) => till.goOffline(),
        end: (till) => till.goOnline(),
    },
    "nothing but the websocket is blocked": {
        ...CUT_OFF,
        begin(_till, gateway) {
            gateway.setWebsockets("refused");
        },
        end(_till, gateway) {
            gateway.setWebsockets("open");
        },
        noticed: "live",
        reloaded: "live",
        arrives: [2, 3],
    },
    "the session has expired": {
        ...CUT_OFF,
        begin: (till) => till.logOut(),
        // Core does not let anybody pay then, and says why.
        pay: (till) => till.isRefusedToPay(),
        // Without a login there is no till any more: this ends it.
        reload: async (till) => {
            await till.reloadToLogIn("admin", "admin");
            await till.validate();
        },
        end: () => undefined,
        noticed: "delayed",
        reloaded: "live",
        arrives: [1, 3],
    },
    // Odoo answers then, without knowing anything: "not found" for the till's own page.
    "the database is down behind its server": {
        ...CUT_OFF,
        arrives: null,
        begin: () => controlServer("stop-database"),
        end: () => controlServer("start-database"),
        // Odoo's bus sleeps for 50 s then, and tells nothing: a till hears by its confirmation.
        told: RECOVERED,
    },
    // After the one above: who starts again has a bus that is awake.
    "the server is killed behind its proxy": {
        ...CUT_OFF,
        arrives: null,
        begin: () => controlServer("kill"),
        end: () => controlServer("start"),
    },
};

export interface Counter {
    readonly shop: Shop;
    readonly gateway: Gateway;
    readonly till: Till;
    readonly product: Product;
}

/** Sells, is cut off, sells, is reloaded, sells, and comes back. Begins with 9 on the shelf. */
export async function walk(assert: Assert, counter: Counter, cut: Cut): Promise<void> {
    const { shop, gateway, till, product } = counter;
    const sold: string[] = [];
    const sell = async (pay = CUT_OFF.pay): Promise<void> => {
        await till.add(product.templateId);
        sold.push(till.openOrder());
        await pay(till);
    };
    const shows = (left: number): Promise<unknown> => till.showsQuantity(product.templateId, left);
    const arrives = async (count: number | undefined): Promise<void> => {
        if (count === undefined) {
            return;
        }
        assert.deepEqual(await paidOrders(shop, count, NOTICED), sold.slice(0, count).sort());
    };
    await sell();
    await shows(8);
    await arrives(1);
    await cut.begin(till, gateway);
    try {
        await till.becomes(cut.noticed, NOTICED);
        await sell(cut.pay);
        await arrives(cut.arrives?.[0]);

        await cut.reload(till);
        await shows(7);
        await till.becomes(cut.reloaded);
        assert.ok((await till.indicator()).location.includes(`Floor ${shop.code}`));
        await sell();
        await shows(6);
        await arrives(cut.arrives?.[1]);
    } finally {
        await cut.end(till, gateway);
    }
    await till.becomes("live", RECOVERED);
    await shows(6);
    await arrives(3);
    await till.page.waitForTimeout(AFTERMATH);
    await arrives(3);
    assert.equal(await shop.onHand(product), 6);
    await shop.count(product, 20);
    await till.showsQuantity(product.templateId, 20, cut.told);
}
