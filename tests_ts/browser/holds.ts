import type { Server } from "./server";

/**
 * Has the holds of a point of sale run out, as five minutes do. Nobody has the right to change one, so
 * an administrator's own code does it.
 */
export async function letHoldsRunOut(server: Server, configId: number): Promise<void> {
    const code = `
holds = env["pos.stock.claim"].sudo().search([("config_id", "=", ${configId})])
holds.write({"expires_at": datetime.datetime.now() - datetime.timedelta(days=1)})
`;
    const actionId = await server.create("ir.actions.server", {
        name: "Let holds run out",
        model_id: await server.ref("point_of_sale", "model_pos_config"),
        state: "code",
        code,
    });
    await server.call("ir.actions.server", "run", [[actionId]]);
    await server.call("ir.actions.server", "unlink", [[actionId]]);
}
