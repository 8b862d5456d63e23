import * as Chrome from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import * as Dialog from "@point_of_sale/../tests/generic_helpers/dialog_util";
import {
    setOfflineMode,
    setOnlineMode,
} from "@point_of_sale/../tests/generic_helpers/offline_util";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as TextInputPopup from "@point_of_sale/../tests/generic_helpers/text_input_popup_util";
import type { Steps, Tour } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import { registry } from "@web/core/registry";
import * as Shortage from "./utils/shortage_util";
import * as Staff from "./utils/staff_util";
import { pay } from "./utils/till_util";

const PHONE = { product: "Guarded Phone", shortBy: 1, decidedBy: "Guarded Phones" };
const MANAGERS = ["Guarded Bob", "Guarded Cleo"];

/** A till of employees, opened by one who is no manager. */
function addStaffTour(name: string, ...steps: Steps[]): void {
    registry.category<Tour>("web_tour.tours").add(name, {
        steps: () =>
            [
                Chrome.clickBtn("Open Register"),
                Staff.comeToWork("Guarded Ann", "1111"),
                Dialog.confirm("Open Register"),
                ...steps,
                Chrome.endTour(),
            ].flat(),
    });
}

const askManager: Steps[] = [
    ProductScreen.clickDisplayedProduct("Guarded Phone"),
    Shortage.isAsked({ ...PHONE, buttons: ["approve", "cancel"] }),
    Shortage.press("approve", "Ask a manager"),
];

const givenReason: Steps[] = [
    TextInputPopup.inputText("Promised to Jane"),
    Dialog.confirm("Apply"),
    Shortage.isNotAsked(),
    ProductScreen.selectedOrderlineHas("Guarded Phone", "1"),
];

addStaffTour(
    "PosStockGuardApprovePin",
    ...askManager,
    Staff.chooseManager("Guarded Cleo", MANAGERS),
    // The cashier's own.
    Staff.typePin("1111"),
    Staff.isToldToWait(),
    Staff.waitSeconds(2),
    Shortage.press("approve", "Ask a manager"),
    Staff.chooseManager("Guarded Cleo", MANAGERS),
    Staff.typePin("3333"),
    ...givenReason,
    pay()
);

addStaffTour(
    "PosStockGuardApprovePinOffline",
    Staff.isToldToDevices(),
    setOfflineMode(),
    ...askManager,
    Staff.chooseManager("Guarded Bob", MANAGERS),
    Staff.typePin("2222"),
    ...givenReason,
    setOnlineMode(),
    pay()
);
