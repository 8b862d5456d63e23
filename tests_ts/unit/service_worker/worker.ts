import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

export const HERE = "https://shop.example";

/** The worker's `fetch` once this script of ours stands before what asks the server. */
export function fetchThrough(script: string, ask: typeof fetch): typeof fetch {
    const worker: { fetch: typeof fetch } & Record<string, unknown> = {
        fetch: ask,
        location: { href: `${HERE}/pos/service-worker.js` },
        Request,
        Response,
        TypeError,
        URL,
    };
    const path = `static/src/service_worker/${script}.js`;
    runInContext(readFileSync(path, "utf8"), createContext(worker));
    return worker.fetch;
}
