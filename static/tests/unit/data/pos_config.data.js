// Compiled from pos_config.data.ts; edit that file.
import { after } from "@odoo/hoot";
import { PosConfig } from "@point_of_sale/../tests/unit/data/pos_config.data";
import { patch } from "@web/core/utils/patch";
import { stockAnswer } from "./stock_answer";
const server = {
    pullStock: (_version, digest) => stockAnswer({}, digest),
};
patch(PosConfig.prototype, {
    pull_stock(_ids, sinceVersion, digest) {
        return server.pullStock(sinceVersion, digest);
    },
});
function onPull(pullStock) {
    const previous = server.pullStock;
    server.pullStock = pullStock;
    after(() => {
        server.pullStock = previous;
    });
}
export { onPull };
