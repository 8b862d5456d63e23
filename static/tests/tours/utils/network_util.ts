import {
    setOfflineMode,
    setOnlineMode,
} from "@point_of_sale/../tests/generic_helpers/offline_util";
import { run } from "@point_of_sale/../tests/generic_helpers/utils";
import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import * as Stock from "./stock_util";

/** Milliseconds for core to find the server, for which it looks every two seconds, and to send what it kept. */
const SENT = 15_000;

/** The cable is out. Core is told by the browser; our figures notice when somebody looks at them. */
export function loseNetwork(): Step[] {
    return [
        setOfflineMode(),
        run(() => {
            window.dispatchEvent(new Event("offline"));
            document.dispatchEvent(new Event("visibilitychange"));
        }, "the network is lost"),
        Stock.freshnessIs("delayed"),
    ];
}

/** The cable is in again, and what was paid meanwhile reaches the server. */
export function findNetwork(): Step[] {
    return [
        setOnlineMode(),
        {
            content: "the server has all paid orders",
            trigger: ".pos",
            timeout: SENT,
            async run({ waitUntil }) {
                const orders = window.posmodel.models["pos.order"];
                const isSent = (): boolean =>
                    !orders.find(({ finalized, isSynced }) => finalized && !isSynced);
                await waitUntil(isSent, { timeout: SENT });
            },
        },
    ];
}

/** When the page asked the server for this method, of all that is answered: milliseconds since it opened. */
export function timesAsked(method: string): number[] {
    return performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith(`/${method}`))
        .map(({ startTime }) => startTime);
}
