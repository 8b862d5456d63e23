import type { Step, Tour } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import { registry } from "@web/core/registry";

const openFirst: Step = {
    content: "open the only exception",
    trigger: ".o_list_view .o_data_row td[name='kind']:contains('Picking failed')",
    run: "click",
};

const isOpen = (state: string): Step => ({
    content: `it is ${state}`,
    trigger: `.o_form_view .o_statusbar_status .o_arrow_button_current:contains(${state})`,
});

registry.category<Tour>("web_tour.tours").add("PosStockGuardRetry", {
    steps: () => [
        openFirst,
        isOpen("Open"),
        {
            content: "it says why, and which order",
            trigger: ".o_form_view:has([name='note']:contains('Not today')):has([name='order_id'])",
        },
        { content: "try again", trigger: "button[name='action_retry']", run: "click" },
        isOpen("Resolved"),
        {
            content: "nothing is left to try",
            trigger: ".o_form_view:not(:has(button[name='action_retry']))",
        },
    ],
});

registry.category<Tour>("web_tour.tours").add("PosStockGuardExceptionOfCashier", {
    steps: () => [
        openFirst,
        isOpen("Open"),
        {
            content: "a cashier settles nothing, and retries nothing",
            trigger:
                ".o_form_view:not(:has(button[name='action_retry'], button[name='action_resolve']))",
        },
    ],
});
