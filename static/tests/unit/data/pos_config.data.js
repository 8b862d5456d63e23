// Compiled from pos_config.data.ts; edit that file.
import { after } from "@odoo/hoot";
import { PosConfig } from "@point_of_sale/../tests/unit/data/pos_config.data";
import { patch } from "@web/core/utils/patch";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { deviceStorage } from "../../../src/app/services/stock_memory";
import { MemoryStorage } from "../utils/memory_storage";
import { stockAnswer } from "./stock_answer";
let server = {
    pullStock: (_version, digest) => stockAnswer({}, digest),
    pullOwnReservations: () => ({}),
    claimStock: () => ({ ok: true, expires_at: "2026-01-01 00:00:00", shortages: [] }),
    releaseStock: () => true,
    explainStock: () => ({ places: [], rows: [], arrivals: [] }),
    // Tests of core offer lots that nobody has counted.
    pullStockLots: () => {
        throw makeServerError({ message: "Nobody counts the lots of this test" });
    },
};
patch(PosConfig.prototype, {
    pull_stock(_ids, sinceVersion, digest) {
        return server.pullStock(sinceVersion, digest);
    },
    pull_own_reservations(_ids, saleLineIds) {
        return server.pullOwnReservations(saleLineIds);
    },
    claim_stock(_ids, request) {
        return server.claimStock(request);
    },
    release_stock(_ids, orderUuid) {
        return server.releaseStock(orderUuid);
    },
    explain_stock(_ids, productIds) {
        return server.explainStock(productIds);
    },
    pull_stock_lots(_ids, productId) {
        return server.pullStockLots(productId);
    },
});
patch(deviceStorage, { create: () => new MemoryStorage() });
function onPull(pullStock) {
    answerStock({ pullStock });
}
function answerStock(answers) {
    const previous = server;
    server = { ...server, ...answers };
    after(() => {
        server = previous;
    });
}
function onPullOwnReservations(pullOwnReservations) {
    answerStock({ pullOwnReservations });
}
export { answerStock, onPull, onPullOwnReservations };
