import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { settings } from "../browser/settings";

const run = promisify(execFile);
const BUFFER = 2 ** 28;

/** Runs SQL past Odoo; libpq finds the server by its own environment variables. */
export async function execute(sql: string): Promise<string> {
    const flags = ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-c", sql];
    const { stdout } = await run(settings.psql, flags, { maxBuffer: BUFFER });
    return stdout.trim();
}

/** The rows of a query. */
export async function select<Row>(query: string): Promise<Row[]> {
    const text = await execute(`SELECT COALESCE(json_agg(row), '[]') FROM (${query}) AS row`);
    return JSON.parse(text) as Row[];
}

/** Runs a statement in a session that stays. @returns what ends the session */
export async function keep(sql: string): Promise<() => Promise<void>> {
    const session = spawn(settings.psql, ["-X", "-q", "-At"], {
        stdio: ["pipe", "pipe", "inherit"],
    });
    session.stdin.write(`${sql};\nSELECT 'done';\n`);
    await once(session.stdout, "data");
    return async () => {
        const ended = once(session, "close");
        session.stdin.end();
        await ended;
    };
}
