/**
 * How long a till takes to open: from its address to the product screen, on a device that has
 * never seen it. Two servers by turns.
 *
 * Writes `{side: [seconds, ...]}`.
 */
import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { Server } from "../browser/server";
import { writeResult } from "./result";
import { byTurns, openSession, SIDES, turnTo, type Side } from "./sides";

const ROUNDS = 15;
const PATIENCE = 120_000;

async function chooseTill(): Promise<number> {
    const server = await Server.as("admin", "admin");
    const [config] = await server.search("pos.config", [["module_pos_restaurant", "=", false]]);
    if (!config) {
        throw new Error("There is no till to open.");
    }
    await openSession(server, config.id);
    await server.close();
    return config.id;
}

async function boot(browser: Browser, url: string, configId: number): Promise<number> {
    const device = await browser.newContext();
    try {
        const page = await device.newPage();
        await Server.of(device).login("admin", "admin");
        const started = performance.now();
        await page.goto(`${url}/pos/ui/${configId}`, { timeout: PATIENCE });
        await page.locator(".open-register-btn").click({ timeout: PATIENCE });
        await page.locator(".product-screen article.product").first().waitFor();
        return (performance.now() - started) / 1000;
    } finally {
        await device.close();
    }
}

const browser = await launchChromium();
try {
    const tills = new Map<Side, number>();
    for (const side of SIDES) {
        turnTo(side);
        tills.set(side, await chooseTill());
    }
    writeResult(await byTurns(ROUNDS, (side, url) => boot(browser, url, tills.get(side) ?? 0)));
} finally {
    await browser.close();
}
