import * as Chrome from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import type { Step, Steps, Tour } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import * as Dialog from "@point_of_sale/../tests/generic_helpers/dialog_util";
import * as PaymentScreen from "@point_of_sale/../tests/pos/tours/utils/payment_screen_util";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import { registry } from "@web/core/registry";

/** Milliseconds for a till to load, on a machine that is busy with other tests. */
const LOADED = 60_000;
/** Milliseconds for the server to answer, and for the browser to write what changed. */
const KEPT = 15_000;

/** Registers a tour that opens the register first. */
export function addTour(name: string, ...steps: Steps[]): void {
    addNeighbourTour(name, () => steps);
}

/** The same, where steps are those of a module that may not be installed: only a run asks for them. */
export function addNeighbourTour(name: string, steps: () => Steps[]): void {
    addOpenTillTour(name, () => [Dialog.confirm("Open Register"), ...steps()]);
}

/** The same at a till whose register is open already. */
export function addOpenTillTour(name: string, steps: () => Steps[]): void {
    const open = (): Step[] => Chrome.startPoS().map((step) => ({ ...step, timeout: LOADED }));
    registry.category<Tour>("web_tour.tours").add(name, {
        steps: () => [...open(), ...steps(), Chrome.endTour()].flat(),
    });
}

/**
 * Reloads the page once the server and the browser's database have what changed. Core's own step
 * throws after two seconds, whether the page has gone by then or not.
 */
export function reload(): Step[] {
    return [
        {
            content: "the till starts anew",
            trigger: ".pos",
            timeout: KEPT,
            expectUnloadPage: true,
            async run({ waitUntil }) {
                const { data } = window.posmodel;
                await waitUntil(() => !data.network.loading, { timeout: KEPT });
                await data.synchronizeLocalDataInIndexedDB();
                const { activeTransactions } = data.indexedDB;
                await waitUntil(() => activeTransactions.size === 0, { timeout: KEPT });
                window.location.reload();
            },
        },
        { content: "it is there again", trigger: ".pos .pos-topheader", timeout: LOADED },
    ];
}

export function pay(): Step[] {
    return [...ProductScreen.clickPayButton(), ...settle()];
}

/** From the payment screen, where a refund leads by itself. */
export function settle(): Step[] {
    return [
        PaymentScreen.clickPaymentMethod("Bank"),
        PaymentScreen.clickValidate(),
        ReceiptScreen.isShown(),
    ].flat();
}
