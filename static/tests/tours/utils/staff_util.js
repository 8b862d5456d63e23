// Compiled from staff_util.ts; edit that file.
import * as Dialog from "@point_of_sale/../tests/generic_helpers/dialog_util";
import * as NumberPopup from "@point_of_sale/../tests/generic_helpers/number_popup_util";
import * as SelectionPopup from "@point_of_sale/../tests/generic_helpers/selection_popup_util";
import { timesAsked } from "./network_util";
function comeToWork(name, pin) {
    return [
        { content: "choose a cashier", trigger: ".login-overlay .select-cashier", run: "click" },
        ...SelectionPopup.has(name, { run: "click" }),
        ...typePin(pin),
    ];
}
function typePin(pin) {
    return [
        ...NumberPopup.enterValue(pin),
        ...NumberPopup.isShown("•".repeat(pin.length)),
        Dialog.confirm(),
    ];
}
function isToldToDevices() {
    return {
        content: "the other devices were told who came to work",
        trigger: "body",
        async run({ waitUntil }) {
            const isAnswered = () => timesAsked("notify_synchronisation").length > 0;
            await waitUntil(isAnswered, { timeout: 1e4 });
        },
    };
}
function chooseManager(name, all) {
    return [
        {
            content: `the managers are ${all.join(", ")}`,
            trigger: ".modal .selection-item",
            run() {
                const found = [...document.querySelectorAll(".modal .selection-item")]
                    .map((item) => item.textContent.trim())
                    .sort();
                if (JSON.stringify(found) !== JSON.stringify([...all].sort())) {
                    throw new Error(`The managers are ${found.join(", ")}`);
                }
            },
        },
        ...SelectionPopup.has(name, { run: "click" }),
    ];
}
function isToldToWait() {
    return {
        content: "the next PIN has to wait",
        trigger: ".o_notification:contains(Wrong PIN. The next one can be tried in)",
    };
}
function waitSeconds(seconds) {
    return {
        content: `wait ${seconds} seconds`,
        trigger: "body",
        run: () => new Promise((resolve) => setTimeout(resolve, seconds * 1e3)),
    };
}
export { chooseManager, comeToWork, isToldToDevices, isToldToWait, typePin, waitSeconds };
