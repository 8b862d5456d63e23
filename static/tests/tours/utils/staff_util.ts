import * as Dialog from "@point_of_sale/../tests/generic_helpers/dialog_util";
import * as NumberPopup from "@point_of_sale/../tests/generic_helpers/number_popup_util";
import * as SelectionPopup from "@point_of_sale/../tests/generic_helpers/selection_popup_util";
import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import { timesAsked } from "./network_util";

/** Logs an employee in, on pos_hr's own screen. */
export function comeToWork(name: string, pin: string): Step[] {
    return [
        { content: "choose a cashier", trigger: ".login-overlay .select-cashier", run: "click" },
        ...SelectionPopup.has(name, { run: "click" }),
        ...typePin(pin),
    ];
}

export function typePin(pin: string): Step[] {
    return [
        ...NumberPopup.enterValue(pin),
        ...NumberPopup.isShown("•".repeat(pin.length)),
        Dialog.confirm(),
    ];
}

/**
 * pos_hr writes who came to work, and core tells the other devices of it a moment later: a till
 * that loses its network between the two is shown core's own "Connection Lost".
 */
export function isToldToDevices(): Step {
    return {
        content: "the other devices were told who came to work",
        trigger: "body",
        async run({ waitUntil }) {
            const isAnswered = (): boolean => timesAsked("notify_synchronisation").length > 0;
            await waitUntil(isAnswered, { timeout: 10_000 });
        },
    };
}

/** Of the managers that the till offers, all of whom are these. */
export function chooseManager(name: string, all: readonly string[]): Step[] {
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

export function isToldToWait(): Step {
    return {
        content: "the next PIN has to wait",
        trigger: ".o_notification:contains(Wrong PIN. The next one can be tried in)",
    };
}

/** As long as the till said at most. */
export function waitSeconds(seconds: number): Step {
    return {
        content: `wait ${seconds} seconds`,
        trigger: "body",
        run: () => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    };
}
