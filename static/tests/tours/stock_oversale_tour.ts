import * as Dialog from "@point_of_sale/../tests/generic_helpers/dialog_util";
import * as PaymentScreen from "@point_of_sale/../tests/pos/tours/utils/payment_screen_util";
import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import { findNetwork, loseNetwork } from "./utils/network_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay } from "./utils/till_util";

/** The last three, of which this till knows. */
const takeAll: Step[] = [
    Stock.badgeIs("Guarded Apple", 3, "low"),
    ...[1, 2, 3].flatMap((quantity) => [
        ...ProductScreen.clickDisplayedProduct("Guarded Apple"),
        ...ProductScreen.selectedOrderlineHas("Guarded Apple", String(quantity)),
    ]),
    Stock.badgeIs("Guarded Apple", 0, "out"),
    Shortage.isNotAsked(),
];

function payOffline(): Step[] {
    return [
        ...ProductScreen.clickPayButton(),
        ...PaymentScreen.clickPaymentMethod("Bank"),
        ...PaymentScreen.clickValidate(),
        Dialog.confirm("Continue with limited functionality"),
        ...ReceiptScreen.isShown(),
    ];
}

addTour("PosStockGuardTakeAll", takeAll, pay());

addTour("PosStockGuardTakeAllOffline", loseNetwork(), takeAll, payOffline(), findNetwork());

addTour(
    "PosStockGuardWarnOffline",
    loseNetwork(),
    ProductScreen.clickDisplayedProduct("Guarded Lamp"),
    Shortage.isAsked({
        product: "Guarded Lamp",
        shortBy: 1,
        decidedBy: "Guarded Lights",
        buttons: ["continue", "cancel"],
    }),
    Shortage.answer("continue", "Sell anyway"),
    ProductScreen.selectedOrderlineHas("Guarded Lamp", "1"),
    payOffline(),
    findNetwork()
);
