import type { Server } from "./server";

/** Ends the sessions of these tills as their closing popup does, with the cash there should be. */
export async function closeSessions(server: Server, configIds: readonly number[]): Promise<void> {
    const sessions = await server.search<{ id: number; state: string }>(
        "pos.session",
        [
            ["config_id", "in", configIds],
            ["state", "!=", "closed"],
        ],
        ["state"]
    );
    for (const { id, state } of sessions) {
        await closeSession(server, id, state);
    }
}

async function closeSession(server: Server, id: number, state: string): Promise<void> {
    const call = (method: string, ...args: unknown[]): Promise<unknown> =>
        server.call("pos.session", method, [[id], ...args]);
    if (state === "opening_control") {
        await call("delete_opening_control_session");
        return;
    }
    const details = (await call("get_closing_control_data")) as {
        default_cash_details: { amount: number };
    };
    await call("post_closing_cash_details", details.default_cash_details.amount);
    await call("update_closing_control_state_session", "");
    await call("close_session_from_ui", []);
}
