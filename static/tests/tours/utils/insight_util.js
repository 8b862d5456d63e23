// Compiled from insight_util.ts; edit that file.
import { negate } from "@point_of_sale/../tests/generic_helpers/utils";
const INSIGHT = ".modal .stock-insight";
function openInfo() {
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
function closeInfo() {
    return [
        {
            content: "close the product info",
            trigger: ".modal-footer .btn-primary:contains(Close)",
            run: "click",
        },
        { content: "the product info is closed", trigger: negate(".modal") },
    ];
}
function remains(quantity, state) {
    const attributes = `[data-remaining="${quantity}"][data-state="${state}"]`;
    return { content: `${quantity} left`, trigger: `${INSIGHT}-level${attributes}` };
}
function partIs(part, quantity) {
    return {
        content: `${part}: ${quantity}`,
        trigger: `${INSIGHT} [data-part="${part}"][data-qty="${quantity}"]`,
    };
}
function elsewhereIs(place, onHand, free) {
    const attributes = `[data-on-hand="${onHand}"][data-free="${free}"]`;
    return {
        content: `${place}: ${onHand}`,
        trigger: `${INSIGHT}-row${attributes}:contains(${place})`,
    };
}
function arrivalIs(quantity) {
    return { content: `${quantity} arrive`, trigger: `${INSIGHT}-arrival[data-qty="${quantity}"]` };
}
function coreInventoryIsGone() {
    return { content: "no figures of a warehouse", trigger: negate(".section-inventory") };
}
function saysOffline() {
    return { content: "it says that it is offline", trigger: ".modal .stock-known-only" };
}
export {
    arrivalIs,
    closeInfo,
    coreInventoryIsGone,
    elsewhereIs,
    openInfo,
    partIs,
    remains,
    saysOffline,
};
