// Compiled from pos_config.data.ts; edit that file.
import { after } from "@odoo/hoot";
import { PosConfig } from "@point_of_sale/../tests/unit/data/pos_config.data";
import { patch } from "@web/core/utils/patch";
import { stockAnswer } from "./stock_answer";
const server = {
    pullStock: (_version, digest) => stockAnswer({}, digest),
    pullOwnReservations: () => ({}),
};
patch(PosConfig.prototype, {
    pull_stock(_ids, sinceVersion, digest) {
        return server.pullStock(sinceVersion, digest);
    },
    pull_own_reservations(_ids, saleLineIds) {
        return server.pullOwnReservations(saleLineIds);
    },
});
function onPull(pullStock) {
    const previous = server.pullStock;
    server.pullStock = pullStock;
    after(() => {
        server.pullStock = previous;
    });
}
function onPullOwnReservations(pullOwnReservations) {
    const previous = server.pullOwnReservations;
    server.pullOwnReservations = pullOwnReservations;
    after(() => {
        server.pullOwnReservations = previous;
    });
}
export { onPull, onPullOwnReservations };
