// Compiled from till_util.ts; edit that file.
import * as Chrome from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import * as Dialog from "@point_of_sale/../tests/generic_helpers/dialog_util";
import * as PaymentScreen from "@point_of_sale/../tests/pos/tours/utils/payment_screen_util";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import { registry } from "@web/core/registry";
const LOADED = 6e4;
const KEPT = 15e3;
function addTour(name, ...steps) {
    addNeighbourTour(name, () => steps);
}
function addNeighbourTour(name, steps) {
    addOpenTillTour(name, () => [Dialog.confirm("Open Register"), ...steps()]);
}
function addOpenTillTour(name, steps) {
    const open = () => Chrome.startPoS().map((step) => ({ ...step, timeout: LOADED }));
    registry.category("web_tour.tours").add(name, {
        steps: () => [...open(), ...steps(), Chrome.endTour()].flat(),
    });
}
function reload() {
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
function pay() {
    return [...ProductScreen.clickPayButton(), ...settle()];
}
function settle() {
    return [
        PaymentScreen.clickPaymentMethod("Bank"),
        PaymentScreen.clickValidate(),
        ReceiptScreen.isShown(),
    ].flat();
}
export { addNeighbourTour, addOpenTillTour, addTour, pay, reload, settle };
