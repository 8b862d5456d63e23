import type { Server } from "../browser/server";

/** What is compared: a server without the addon, and one with it. */
export const SIDES = ["plain", "guarded"] as const;

export type Side = (typeof SIDES)[number];

/** From now on whatever is done with servers and tills is done with this side's: `BENCH_URLS` names them. */
export function turnTo(side: Side): string {
    const urls = JSON.parse(process.env["BENCH_URLS"] ?? "{}") as Partial<Record<Side, string>>;
    const url = urls[side];
    if (!url) {
        throw new Error(`BENCH_URLS does not name ${side}: run this with make.`);
    }
    process.env["STOCK_GUARD_URL"] = url;
    return url;
}

/**
 * Does the deed once per round on each side: what slows the machine down slows both. The order turns
 * round every time, and the first round, in which all is compiled, does not count.
 */
export async function byTurns<Measured>(
    rounds: number,
    deed: (side: Side, url: string) => Promise<Measured>
): Promise<Record<Side, Measured[]>> {
    const measured: Record<Side, Measured[]> = { plain: [], guarded: [] };
    for (let round = 0; round <= rounds; round += 1) {
        for (const side of round % 2 ? [...SIDES].reverse() : SIDES) {
            const one = await deed(side, turnTo(side));
            if (round) {
                measured[side].push(one);
            }
        }
    }
    return measured;
}

/** Begins a session of the till, and answers what its opening popup would ask. */
export async function openSession(server: Server, configId: number): Promise<void> {
    await server.call("pos.config", "open_ui", [[configId]]);
    const [session] = await server.search("pos.session", [
        ["config_id", "=", configId],
        ["state", "=", "opening_control"],
    ]);
    if (session) {
        await server.call("pos.session", "set_opening_control", [[session.id], 0, ""]);
    }
}
