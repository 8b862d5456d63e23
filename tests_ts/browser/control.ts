import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { settings } from "./settings";

/** What may be done to it. */
export type Deed = "kill" | "start" | "stop-database" | "start-database";

let asked = 0;

/**
 * Has something done to the server itself, and waits until it is.
 *
 * `kill` ends Odoo and its workers as a power cut does; `start` starts it again at the same address.
 * `stop-database` ends PostgreSQL, whoever is connected, and `start-database` starts it again.
 */
export async function controlServer(deed: Deed): Promise<void> {
    asked += 1;
    const path = join(settings.control, String(asked));
    writeFileSync(`${path}.writing`, deed);
    renameSync(`${path}.writing`, `${path}.ask`);
    while (!existsSync(`${path}.done`)) {
        await delay(50);
    }
    const complaint = readFileSync(`${path}.done`, "utf8");
    if (complaint) {
        throw new Error(`${deed}: ${complaint}`);
    }
}
