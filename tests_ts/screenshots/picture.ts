import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** Where the README and the page of the app store look for them. */
const FOLDER = join("static", "description", "screenshots");

/** Bytes: a README with ten pictures is read on phones, too. */
export const LARGEST = 150_000;

/** Takes the picture when all that moves has come to rest. Returns its size in bytes. */
export async function takePicture(subject: Page | Locator, name: string): Promise<number> {
    const page = "page" in subject ? subject.page() : subject;
    await page.locator(".o_loading_indicator").waitFor({ state: "hidden" });
    await page.evaluate(async () => {
        await document.fonts.ready;
        const images = [...document.images].filter((image) => image.src);
        await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    });
    const path = join(FOLDER, `${name}.png`);
    await subject.screenshot({ path, animations: "disabled", caret: "hide" });
    return (await stat(path)).size;
}
