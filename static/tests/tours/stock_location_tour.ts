import { run } from "@point_of_sale/../tests/generic_helpers/utils";
import * as Stock from "./utils/stock_util";
import { addTour, reload } from "./utils/till_util";

async function moveToTheAnnex(): Promise<void> {
    const { orm } = window.posmodel.data;
    const name = [["name", "=", "Guarded Annex"]];
    const [annex] = (await orm.call("stock.picking.type", "search", [name])) as number[];
    await orm.write("pos.config", [odoo.pos_config_id], { picking_type_id: annex });
}

addTour(
    "PosStockGuardLocation",
    Stock.freshnessIs("live", "Shop floor"),
    Stock.badgeIs("Guarded Apple", 3, "low"),
    run(moveToTheAnnex, "the till goes to another place"),
    reload(),
    Stock.freshnessIs("live", "Annex"),
    Stock.badgeIs("Guarded Apple", 8, "ok"),
    Stock.badgeIs("Guarded Water", 0, "out")
);
