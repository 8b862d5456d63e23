/**
 * What it takes to add a product to the cart: until it is there, and what the page has to do for it
 * until it is drawn. Two tills in one browser by turns, one of each server, each addition of the one
 * beside the same of the other: what slows the machine down slows both. The rule of the guarded one is
 * the strictest, and there is plenty of all products. Several pairs of them: opened anew, the same page
 * takes more or less, in plain Odoo too.
 *
 * Writes `{additions, cases: {case: [{rounds: [{side: [{seconds, work}, ...]}, ...], calls: {side: n},
 * bytes: {side: n}}, ...]}}`: for each pair and round the seconds of each addition, and the processor
 * time of the page's main thread for it; for each pair the calls of functions for one, and the memory
 * that it asks for.
 */
import type { Browser, CDPSession } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { silenceDisplay } from "../browser/customer_display";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop } from "../browser/shop";
import { Till } from "../browser/till";
import { bytesDuring, callsDuring, collectGarbage, inspect, workOf } from "./inspector";
import { writeResult } from "./result";
import { SIDES, turnTo, type Side } from "./sides";

const PAIRS = 4;
/** Of each pair that count: one before them, in which all is compiled, does not. */
const ROUNDS = 6;
/** In one order, one after the other, and as many products. */
const ADDITIONS = 30;
const PLENTY = 100_000;

interface Counter {
    readonly till: Till;
    readonly templateIds: readonly number[];
    readonly inspector: CDPSession;
}

interface Cost {
    readonly seconds: number;
    readonly work: number;
}

type Round = Record<Side, Cost[]>;

interface Measured {
    readonly rounds: readonly Round[];
    /** Of one more round each, per addition. */
    readonly calls: Record<Side, number>;
    readonly bytes: Record<Side, number>;
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

async function begin({ till, inspector }: Counter): Promise<void> {
    await till.page.evaluate(beginOrder);
    await collectGarbage(inspector);
}

async function add({ till, inspector }: Counter, templateId: number): Promise<Cost> {
    const before = await workOf(inspector);
    const seconds = await till.page.evaluate(addOne, templateId);
    return { seconds, work: (await workOf(inspector)) - before };
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
async function addOne(templateId: number): Promise<number> {
    const { posmodel } = window as unknown as TillPage;
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const template = posmodel.models["product.template"].get(templateId);
    const started = performance.now();
    await posmodel.addLineToCurrentOrder({ product_tmpl_id: template }, {});
    for (let task = 0; task < 50; task += 1) {
        await Promise.resolve();
    }
    const seconds = (performance.now() - started) / 1000;
    await frame();
    await frame();
    return seconds;
}

type Choice = (ids: readonly number[]) => readonly number[];

const CASES: Readonly<Record<string, Choice>> = {
    same: (ids) => ids.map(() => ids[0] ?? 0),
    different: (ids) => ids,
};

type Pair = Record<Side, Counter>;

/** An order of each till, filled by turns: one is first, then the other. */
async function fillBoth(pair: Pair, choose: Choice): Promise<Round> {
    const costs: Round = { plain: [], guarded: [] };
    for (const side of SIDES) {
        await begin(pair[side]);
    }
    for (let index = 0; index < ADDITIONS; index += 1) {
        for (const side of index % 2 ? [...SIDES].reverse() : SIDES) {
            const [templateId] = choose(pair[side].templateIds).slice(index);
            costs[side].push(await add(pair[side], templateId ?? 0));
        }
    }
    return costs;
}

async function fill(counter: Counter, choose: Choice): Promise<void> {
    for (const id of choose(counter.templateIds)) {
        await add(counter, id);
    }
}

async function measure(pair: Pair, choose: Choice): Promise<Measured> {
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
        const costs = await fillBoth(pair, choose);
        if (round) {
            rounds.push(costs);
        }
    }
    const calls: Record<Side, number> = { plain: 0, guarded: 0 };
    const bytes: Record<Side, number> = { plain: 0, guarded: 0 };
    for (const side of SIDES) {
        const counter = pair[side];
        const deed = (): Promise<void> => fill(counter, choose);
        await begin(counter);
        calls[side] = (await callsDuring(counter.inspector, deed)) / ADDITIONS;
        await begin(counter);
        bytes[side] = (await bytesDuring(counter.inspector, deed)) / ADDITIONS;
    }
    return { rounds, calls, bytes };
}

const cases: Record<string, Measured[]> = {};
for (let pair = 0; pair < PAIRS; pair += 1) {
    const browser = await launchChromium();
    try {
        const counters = {
            plain: await openCounter(browser, "plain"),
            guarded: await openCounter(browser, "guarded"),
        };
        for (const [name, choose] of Object.entries(CASES)) {
            (cases[name] ??= []).push(await measure(counters, choose));
        }
    } finally {
        await browser.close();
    }
}
writeResult({ additions: ADDITIONS, cases });
