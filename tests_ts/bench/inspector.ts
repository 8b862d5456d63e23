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

/** Has the page begin anew with its memory: what it did before is collected now, not in what follows. */
export async function collectGarbage(inspector: CDPSession): Promise<void> {
    await inspector.send("HeapProfiler.collectGarbage");
}

interface Allocation {
    readonly selfSize: number;
    readonly children: readonly Allocation[];
}

/** Bytes of memory that a page asks for meanwhile, give or take a hundredth. Not to be timed. */
export async function bytesDuring(
    inspector: CDPSession,
    deed: () => Promise<unknown>
): Promise<number> {
    await inspector.send("HeapProfiler.startSampling", {
        samplingInterval: 4096,
        includeObjectsCollectedByMajorGC: true,
        includeObjectsCollectedByMinorGC: true,
    });
    await deed();
    const { profile } = await inspector.send("HeapProfiler.stopSampling");
    const sum = ({ selfSize, children }: Allocation): number =>
        children.reduce((bytes, child) => bytes + sum(child), selfSize);
    return sum(profile.head);
}

/**
 * Calls of functions that a page makes meanwhile: the same in each run, however fast the machine is.
 * It slows the page down by far: not to be timed.
 */
export async function callsDuring(
    inspector: CDPSession,
    deed: () => Promise<unknown>
): Promise<number> {
    await inspector.send("Profiler.enable");
    await inspector.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    await deed();
    const { result } = await inspector.send("Profiler.takePreciseCoverage");
    await inspector.send("Profiler.stopPreciseCoverage");
    await inspector.send("Profiler.disable");
    const functions = result.flatMap((script) => script.functions);
    return functions.reduce((sum, { ranges: [range] }) => sum + (range?.count ?? 0), 0);
}
