import { negate } from "@point_of_sale/../tests/generic_helpers/utils";
import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";

const INSIGHT = ".modal .stock-insight";

/** Of the selected line's product, as its button does. */
export function openInfo(): Step[] {
    return [
        {
            content: "ask about the product",
            trigger: ".product-screen",
            run: () => {
                const pos = window.posmodel;
                const line = pos.getOrder()?.getSelectedOrderline();
                if (line) {
                    void pos.onProductInfoClick(line.product_id.product_tmpl_id);
                }
            },
        },
        { content: "the product info is open", trigger: INSIGHT },
    ];
}

export function closeInfo(): Step[] {
    return [
        {
            content: "close the product info",
            trigger: ".modal-footer .btn-primary:contains(Close)",
            run: "click",
        },
        { content: "the product info is closed", trigger: negate(".modal") },
    ];
}

export function remains(quantity: number, state: string): Step {
    const attributes = `[data-remaining="${quantity}"][data-state="${state}"]`;
    return { content: `${quantity} left`, trigger: `${INSIGHT}-level${attributes}` };
}

export function partIs(part: string, quantity: number): Step {
    return {
        content: `${part}: ${quantity}`,
        trigger: `${INSIGHT} [data-part="${part}"][data-qty="${quantity}"]`,
    };
}

export function elsewhereIs(place: string, onHand: number, free: number): Step {
    const attributes = `[data-on-hand="${onHand}"][data-free="${free}"]`;
    return {
        content: `${place}: ${onHand}`,
        trigger: `${INSIGHT}-row${attributes}:contains(${place})`,
    };
}

export function arrivalIs(quantity: number): Step {
    return { content: `${quantity} arrive`, trigger: `${INSIGHT}-arrival[data-qty="${quantity}"]` };
}

export function coreInventoryIsGone(): Step {
    return { content: "no figures of a warehouse", trigger: negate(".section-inventory") };
}

export function saysOffline(): Step {
    return { content: "it says that it is offline", trigger: ".modal .stock-known-only" };
}
