import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { settings } from "./settings";

let asked = 0;

/**
 * Has something done to the server itself, and waits until it is.
 *
 * `kill` ends Odoo and its workers as a power cut does; `start` starts it again at the same address.
 */
export async function controlServer(deed: "kill" | "start"): Promise<void> {
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
