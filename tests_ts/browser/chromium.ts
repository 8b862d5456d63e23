import { chromium, type Browser } from "playwright-core";
import { settings } from "./settings";

const ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

export async function launchChromium(): Promise<Browser> {
    return await chromium.launch({ executablePath: settings.chromium, args: ARGUMENTS });
}
