import { after } from "@odoo/hoot";
import { PosConfig } from "@point_of_sale/../tests/unit/data/pos_config.data";
import { patch } from "@web/core/utils/patch";
import { stockAnswer } from "./stock_answer";

/** What the server does when asked; throws, or never settles, where a test wants that. */
export type PullStock = (sinceVersion: number | null, digest: string | null) => unknown;

/** What it does when asked about reservations of sale order lines. */
export type PullOwnReservations = (saleLineIds: number[]) => unknown;

const server: { pullStock: PullStock; pullOwnReservations: PullOwnReservations } = {
    pullStock: (_version, digest) => stockAnswer({}, digest),
    pullOwnReservations: () => ({}),
};

// A till asks as soon as it opens, in the suites of every addon that is loaded with ours.
patch(PosConfig.prototype, {
    pull_stock(_ids: number[], sinceVersion: number | null, digest: string | null): unknown {
        return server.pullStock(sinceVersion, digest);
    },

    pull_own_reservations(_ids: number[], saleLineIds: number[]): unknown {
        return server.pullOwnReservations(saleLineIds);
    },
});

/** Until the end of the running test. */
export function onPull(pullStock: PullStock): void {
    const previous = server.pullStock;
    server.pullStock = pullStock;
    after(() => {
        server.pullStock = previous;
    });
}

/** Until the end of the running test. */
export function onPullOwnReservations(pullOwnReservations: PullOwnReservations): void {
    const previous = server.pullOwnReservations;
    server.pullOwnReservations = pullOwnReservations;
    after(() => {
        server.pullOwnReservations = previous;
    });
}
