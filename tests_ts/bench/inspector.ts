import type { CDPSession, Page } from "playwright-core";

/** Tells what a page takes of the processor, whatever else the machine does meanwhile. */
export async function inspect(page: Page): Promise<CDPSession> {
    const inspector = await page.context().newCDPSession(page);
    await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
    return inspector;
}

/** Seconds of processor time that the page's main thread has had. */
export async function workOf(inspector: CDPSession): Promise<number> {
    const { metrics } = await inspector.send("Performance.getMetrics");
    const time = metrics.find(({ name }) => name === "ThreadTime");
    if (!time) {
        throw new Error("Chromium does not tell what its pages take.");
    }
    return time.value;
}
