import { writeFileSync } from "node:fs";

/** Hands what was measured to whoever started this script, in a file that it named. */
export function writeResult(measured: unknown): void {
    const path = process.env["BENCH_RESULT"];
    if (!path) {
        throw new Error("BENCH_RESULT is not set: run this with make.");
    }
    writeFileSync(path, JSON.stringify(measured));
}
