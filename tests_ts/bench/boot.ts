/**
 * How long a till takes to open: from its address to the product screen, on a device that has
 * never seen it. Two servers by turns, `BENCH_URLS` names them: `{name: url}`.
 *
 * Writes `{name: [seconds, ...]}`.
 */
import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { Server } from "../browser/server";
import { writeResult } from "./result";

const ROUNDS = 9;
const PATIENCE = 120_000;

async function chooseTill(url: string): Promise<number> {
    process.env["STOCK_GUARD_URL"] = url;
    const server = await Server.as("admin", "admin");
    const [config] = await server.search("pos.config", [["module_pos_restaurant", "=", false]]);
    if (!config) {
        throw new Error("There is no till to open.");
    }
    await server.call("pos.config", "open_ui", [[config.id]]);
    const [session] = await server.search("pos.session", [
        ["config_id", "=", config.id],
        ["state", "=", "opening_control"],
    ]);
    if (session) {
        await server.call("pos.session", "set_opening_control", [[session.id], 0, ""]);
    }
    await server.close();
    return config.id;
}

async function boot(browser: Browser, url: string, configId: number): Promise<number> {
    process.env["STOCK_GUARD_URL"] = url;
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

const urls = JSON.parse(process.env["BENCH_URLS"] ?? "{}") as Record<string, string>;
const browser = await launchChromium();
try {
    const tills = new Map<string, number>();
    for (const [name, url] of Object.entries(urls)) {
        tills.set(name, await chooseTill(url));
    }
    const seconds: Record<string, number[]> = {};
    // The first round compiles the bundles, and does not count.
    for (let round = 0; round <= ROUNDS; round += 1) {
        const order = Object.entries(urls);
        for (const [name, url] of round % 2 ? order.reverse() : order) {
            const took = await boot(browser, url, tills.get(name) ?? 0);
            seconds[name] = [...(seconds[name] ?? []), ...(round ? [took] : [])];
        }
    }
    writeResult(seconds);
} finally {
    await browser.close();
}
