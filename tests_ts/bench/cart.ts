/**
 * What it takes to add a product to the cart: until it is there, and all that the page has to do for
 * it, drawing included. Two tills in one browser by turns, one of each server; the rule of the
 * guarded one is the strictest, and there is plenty of all products. Several pairs of them: what a page
 * takes differs by some milliseconds from one time that it is opened to the next, in plain Odoo too.
 *
 * Writes `{additions, cases: {case: [{side: [{seconds: [...], work}, ...], calls: {side: n}}, ...]}}`:
 * for each pair and round the seconds of each addition, and the processor time of the page's main
 * thread for one of them; for each pair the calls of functions for one.
 */
import type { Browser, CDPSession } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { silenceDisplay } from "../browser/customer_display";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop } from "../browser/shop";
import { Till } from "../browser/till";
import { callsDuring, inspect, workOf } from "./inspector";
import { writeResult } from "./result";
import { byTurns, SIDES, turnTo, type Side } from "./sides";

const PAIRS = 5;
/** Of each pair. The first, in which all is compiled, does not count. */
const ROUNDS = 10;
/** In one order, one after the other, and as many products. */
const ADDITIONS = 30;
const PLENTY = 100_000;

interface Counter {
    readonly till: Till;
    readonly templateIds: readonly number[];
    readonly inspector: CDPSession;
}

interface Round {
    readonly seconds: readonly number[];
    readonly work: number;
}

interface Measured extends Record<Side, Round[]> {
    /** Of one more round, per addition. */
    readonly calls: Record<Side, number>;
}

/** A till with products of its own. */
async function openCounter(browser: Browser, side: Side): Promise<Counter> {
    turnTo(side);
    const server = await Server.as("admin", "admin");
    const shop = await Shop.create(server);
    const range = await Range.create(server, shop.code);
    const name = `Cups ${shop.code}`;
    const category = { id: await server.create("product.category", { name }), name };
    const templateIds: number[] = [];
    for (let number = 1; number <= ADDITIONS; number += 1) {
        const product = await range.addProduct(`Cup ${number}`, category);
        await shop.count(product, PLENTY);
        templateIds.push(product.templateId);
    }
    const rule = side === "guarded" ? { negative_stock_policy: "never" } : {};
    const configId = await shop.addTill(range.posCategoryId, rule);
    const till = await Till.open(browser, configId, {
        // Core logs each of its steps, and an inspected page hands each line on.
        prepare: (page) => page.addInitScript(() => (console.log = () => undefined)),
    });
    if (side === "guarded") {
        await till.becomes("live");
        await till.showsQuantity(templateIds[0] ?? 0, PLENTY);
    }
    await till.page.evaluate(silenceDisplay);
    await server.close();
    return { till, templateIds, inspector: await inspect(till.page) };
}

async function fill(counter: Counter, templateIds: readonly number[]): Promise<Round> {
    const { till, inspector } = counter;
    await till.page.bringToFront();
    await till.page.evaluate(beginOrder);
    const before = await workOf(inspector);
    const seconds = await till.page.evaluate(addAll, templateIds);
    const work = ((await workOf(inspector)) - before) / templateIds.length;
    return { seconds, work };
}

interface TillPage {
    readonly posmodel: {
        readonly models: { "product.template": { get(id: number): object } };
        getOrder(): object | undefined;
        removeOrder(order: object, fromServer: boolean): unknown;
        addNewOrder(): object;
        addLineToCurrentOrder(values: object, options: object): Promise<unknown>;
    };
}

/** Runs in the page. What is drawn of the old order's end is not measured. */
async function beginOrder(): Promise<void> {
    const { posmodel } = window as unknown as TillPage;
    const old = posmodel.getOrder();
    if (old) {
        posmodel.removeOrder(old, false);
    }
    posmodel.addNewOrder();
    await new Promise((resolve) => setTimeout(resolve, 500));
}

/**
 * Runs in the page. What an addition renders is a part of it, on both sides: it begins in microtasks,
 * of which the last may come after the addition's own. Two frames: in the first it is drawn, and then
 * it is shown.
 */
async function addAll(templateIds: readonly number[]): Promise<number[]> {
    const { posmodel } = window as unknown as TillPage;
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const seconds: number[] = [];
    for (const id of templateIds) {
        const template = posmodel.models["product.template"].get(id);
        const started = performance.now();
        await posmodel.addLineToCurrentOrder({ product_tmpl_id: template }, {});
        for (let task = 0; task < 50; task += 1) {
            await Promise.resolve();
        }
        seconds.push((performance.now() - started) / 1000);
        await frame();
        await frame();
    }
    return seconds;
}

const CASES: Readonly<Record<string, (ids: readonly number[]) => readonly number[]>> = {
    same: (ids) => ids.map(() => ids[0] ?? 0),
    different: (ids) => ids,
};

/** What one pair of tills measures, by case. */
async function measurePair(browser: Browser): Promise<Record<string, Measured>> {
    const counters = {
        plain: await openCounter(browser, "plain"),
        guarded: await openCounter(browser, "guarded"),
    };
    const cases: Record<string, Measured> = {};
    for (const [name, choose] of Object.entries(CASES)) {
        const add = (side: Side): Promise<Round> =>
            fill(counters[side], choose(counters[side].templateIds));
        const rounds = await byTurns(ROUNDS, add);
        const calls: Record<Side, number> = { plain: 0, guarded: 0 };
        for (const side of SIDES) {
            const count = await callsDuring(counters[side].inspector, () => add(side));
            calls[side] = count / ADDITIONS;
        }
        cases[name] = { ...rounds, calls };
    }
    return cases;
}

const cases: Record<string, Measured[]> = {};
for (let pair = 0; pair < PAIRS; pair += 1) {
    const browser = await launchChromium();
    try {
        for (const [name, measured] of Object.entries(await measurePair(browser))) {
            (cases[name] ??= []).push(measured);
        }
    } finally {
        await browser.close();
    }
}
writeResult({ additions: ADDITIONS, cases });
