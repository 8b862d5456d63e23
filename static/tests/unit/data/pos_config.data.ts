import { after } from "@odoo/hoot";
import { PosConfig } from "@point_of_sale/../tests/unit/data/pos_config.data";
import { patch } from "@web/core/utils/patch";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { deviceStorage } from "../../../src/app/services/stock_memory";
import { MemoryStorage } from "../utils/memory_storage";
import { stockAnswer } from "./stock_answer";

/** A claim as the till sends it. */
export interface ClaimAsked {
    uuid: string;
    lines: { product_id: number; qty: number }[];
    accepted: boolean;
}

/** What the server does when asked; throws, or never settles, where a test wants that. */
interface StockServer {
    pullStock: (sinceVersion: number | null, digest: string | null) => unknown;
    /** When asked about reservations of sale order lines. */
    pullOwnReservations: (saleLineIds: number[]) => unknown;
    claimStock: (request: ClaimAsked) => unknown;
    releaseStock: (orderUuid: string) => unknown;
    explainStock: (productIds: number[]) => unknown;
    pullStockLots: (productId: number) => unknown;
}

let server: StockServer = {
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

// A till asks as soon as it opens, in the suites of every addon that is loaded with ours.
patch(PosConfig.prototype, {
    pull_stock(_ids: number[], sinceVersion: number | null, digest: string | null): unknown {
        return server.pullStock(sinceVersion, digest);
    },

    pull_own_reservations(_ids: number[], saleLineIds: number[]): unknown {
        return server.pullOwnReservations(saleLineIds);
    },

    claim_stock(_ids: number[], request: ClaimAsked): unknown {
        return server.claimStock(request);
    },

    release_stock(_ids: number[], orderUuid: string): unknown {
        return server.releaseStock(orderUuid);
    },

    explain_stock(_ids: number[], productIds: number[]): unknown {
        return server.explainStock(productIds);
    },
    pull_stock_lots(_ids: number[], productId: number): unknown {
        return server.pullStockLots(productId);
    },
});

// Each till of a test is another device's, in those suites too.
patch(deviceStorage, { create: () => new MemoryStorage() });

/** Until the end of the running test. */
export function onPull(pullStock: StockServer["pullStock"]): void {
    answerStock({ pullStock });
}

/** Until the end of the running test. */
export function answerStock(answers: Partial<StockServer>): void {
    const previous = server;
    server = { ...server, ...answers };
    after(() => {
        server = previous;
    });
}

/** Until the end of the running test. */
export function onPullOwnReservations(
    pullOwnReservations: StockServer["pullOwnReservations"]
): void {
    answerStock({ pullOwnReservations });
}
