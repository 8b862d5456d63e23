import { chromium, type Browser } from "playwright-core";
import { settings } from "./settings";

export const ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

// Milliseconds. The first start on a machine that has just booted takes long.
export const PATIENCE = 120_000;

export async function launchChromium(): Promise<Browser> {
    return await chromium.launch({
        executablePath: settings.chromium,
        args: ARGUMENTS,
        timeout: PATIENCE,
    });
}
