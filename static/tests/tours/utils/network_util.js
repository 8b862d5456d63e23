// Compiled from network_util.ts; edit that file.
import {
    setOfflineMode,
    setOnlineMode,
} from "@point_of_sale/../tests/generic_helpers/offline_util";
import { run } from "@point_of_sale/../tests/generic_helpers/utils";
import * as Stock from "./stock_util";
const SENT = 15e3;
function loseNetwork() {
    return [
        setOfflineMode(),
        run(() => {
            window.dispatchEvent(new Event("offline"));
            document.dispatchEvent(new Event("visibilitychange"));
        }, "the network is lost"),
        Stock.freshnessIs("delayed"),
    ];
}
function findNetwork() {
    return [
        setOnlineMode(),
        {
            content: "the server has all paid orders",
            trigger: ".pos",
            timeout: SENT,
            async run({ waitUntil }) {
                const orders = window.posmodel.models["pos.order"];
                const isSent = () =>
                    !orders.find(({ finalized, isSynced }) => finalized && !isSynced);
                await waitUntil(isSent, { timeout: SENT });
            },
        },
    ];
}
function timesAsked(method) {
    return performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith(`/${method}`))
        .map(({ startTime }) => startTime);
}
export { findNetwork, loseNetwork, timesAsked };
