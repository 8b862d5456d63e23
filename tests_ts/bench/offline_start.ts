/**
 * How long a till with a large catalogue takes to start without network: from its address to the first
 * card, and with the addon to the first card with a figure, with its age beside it. Each device has
 * opened its till before, and keeps on its disk what core and the addon keep there.
 *
 * `BENCH_TILLS` names the tills: `{side: {config, products}}`. Writes `{side: [{seconds, work}, ...]}`:
 * the time it took, and what of it the page's main thread had a processor for.
 */
import type { BrowserContext, Page } from "playwright-core";
import { eventually } from "../browser/eventually";
import { KeptBrowser } from "../browser/kept_browser";
import { Server } from "../browser/server";
import { settings } from "../browser/settings";
import { inspect, workOf } from "./inspector";
import { writeResult } from "./result";
import { byTurns, openSession, SIDES, turnTo, type Side } from "./sides";

const ROUNDS = 15;
/** The first time all of the catalogue is asked for; from the second on the browser has all files. */
const OPENINGS = 2;
/** Milliseconds that loading may take, and that core and the addon may take to write it down. */
const PATIENCE = 300_000;
/** Milliseconds in which nothing more is written when all is. */
const SETTLED = 3_000;

/** Prefixes of the names of the databases on a device. */
const KEEPERS: Readonly<Record<Side, readonly string[]>> = {
    plain: ["point-of-sale"],
    guarded: ["point-of-sale", "pos-stock-guard"],
};

const STARTED: Readonly<Record<Side, readonly string[]>> = {
    plain: [".product-screen article.product"],
    guarded: [
        ".product-screen article.product .stock-badge[data-state=ok]",
        ".stock-freshness[data-age-seconds]:not([data-age-seconds=''])",
    ],
};

interface StockedTill {
    readonly config: number;
    readonly products: number;
}

interface Start {
    readonly seconds: number;
    readonly work: number;
}

const tills = JSON.parse(process.env["BENCH_TILLS"] ?? "{}") as Record<Side, StockedTill>;

/** Runs in the page, before anything of it is loaded; its clock began with the navigation. */
function watchStart(selectors: readonly string[]): void {
    const look = (): void => {
        document.querySelector<HTMLElement>(".open-register-btn")?.click();
        if (selectors.every((selector) => document.querySelector(selector))) {
            (window as { startedAt?: number }).startedAt = performance.now();
        } else {
            requestAnimationFrame(look);
        }
    };
    requestAnimationFrame(look);
}

/** @returns milliseconds from the navigation to what was waited for */
async function start(page: Page, side: Side): Promise<number> {
    await page.addInitScript(watchStart, STARTED[side]);
    const path = `/pos/ui/${tills[side].config}`;
    await page.goto(settings.url + path, { timeout: PATIENCE, waitUntil: "commit" });
    const startedAt = await page.waitForFunction(
        () => (window as { startedAt?: number }).startedAt,
        null,
        { timeout: PATIENCE }
    );
    return (await startedAt.jsonValue()) ?? 0;
}

/** Runs in the page: the rows that all stores of a database hold. */
async function countKept(database: string): Promise<number> {
    const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
            request.onsuccess = () => {
                resolve(request.result);
            };
            request.onerror = () => {
                reject(request.error ?? new Error("It is not there."));
            };
        });
    const opened = await result(indexedDB.open(database));
    let rows = 0;
    for (const store of opened.objectStoreNames) {
        const records = await result<unknown[]>(
            opened.transaction(store).objectStore(store).getAll()
        );
        for (const record of records) {
            rows += Array.isArray(record) ? record.length : 1;
        }
    }
    opened.close();
    return rows;
}

/**
 * Waits until core, and the addon where there is one, have all on the disk. Core writes one model
 * after the other: what is closed in between starts with products and without a currency.
 */
async function waitUntilKept(page: Page, side: Side): Promise<void> {
    const { config, products } = tills[side];
    for (const keeper of KEEPERS[side]) {
        const database = `${keeper}-${config}-${settings.database}`;
        let before = 0;
        const look = async (): Promise<boolean> => {
            const rows = await page.evaluate(countKept, database);
            const isAll = rows >= products && rows === before;
            before = rows;
            await page.waitForTimeout(isAll ? 0 : SETTLED);
            return isAll;
        };
        if (!(await eventually(look, Boolean, PATIENCE))) {
            throw new Error(`${database} holds ${before} rows of ${products} products.`);
        }
    }
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

async function prepare(device: BrowserContext, side: Side): Promise<void> {
    const server = Server.of(device);
    await server.login("admin", "admin");
    await openSession(server, tills[side].config);
    for (let opening = 0; opening < OPENINGS; opening += 1) {
        const page = await device.newPage();
        await start(page, side);
        await waitUntilKept(page, side);
        await page.close();
    }
    await device.setOffline(true);
}

async function startOffline(device: BrowserContext, side: Side): Promise<Start> {
    const page = await device.newPage();
    const inspector = await inspect(page);
    const seconds = (await start(page, side)) / 1000;
    const work = await workOf(inspector);
    await page.close();
    return { seconds, work };
}

const browsers = { plain: new KeptBrowser(), guarded: new KeptBrowser() };
try {
    const devices = new Map<Side, BrowserContext>();
    for (const side of SIDES) {
        turnTo(side);
        const device = await browsers[side].start();
        await prepare(device, side);
        devices.set(side, device);
    }
    const starts = await byTurns(ROUNDS, async (side) => {
        const device = devices.get(side);
        if (!device) {
            throw new Error(`There is no device of ${side}.`);
        }
        return await startOffline(device, side);
    });
    writeResult({ products: tills.guarded.products, ...starts });
} finally {
    for (const side of SIDES) {
        await browsers[side].close();
    }
}
