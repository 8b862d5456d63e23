// Compiled from stock_util.ts; edit that file.
import { negate } from "@point_of_sale/../tests/generic_helpers/utils";
const cardOf = (product) => `article.product:has(.product-name:contains(${product}))`;
function badgeIs(product, quantity, state, text) {
    const attributes = `[data-qty="${quantity}"][data-state="${state}"]`;
    return {
        content: `${product}: ${quantity}, ${state}`,
        trigger: `${cardOf(product)} .stock-badge${attributes}:contains(${text ?? quantity})`,
    };
}
function hintIs(product, remaining, state) {
    const line = `.order-container .orderline:has(.product-name:contains(${product}))`;
    return {
        content: `line of ${product}: ${remaining}, ${state}`,
        trigger: `${line} .stock-hint[data-remaining="${remaining}"][data-state="${state}"]`,
    };
}
function demandIs(product, quantity) {
    const content = `orders of this till ask for ${quantity} of ${product}`;
    return {
        content,
        trigger: ".pos",
        run() {
            const { models, stockDesk } = window.posmodel;
            const variant = models["product.product"].find((each) => each.display_name === product);
            const demand = variant && stockDesk?.guard.demand.total(variant.id);
            if (demand !== quantity) {
                throw new Error(`${content}: ${demand}`);
            }
        },
    };
}
function badgeIsUnknown(product) {
    return {
        content: `${product}: unknown`,
        trigger: `${cardOf(product)} .stock-badge[data-qty=""][data-state="unknown"]`,
    };
}
function badgeIsNegative(product) {
    return {
        content: `${product} is marked as sold below zero`,
        trigger: `${cardOf(product)} .stock-badge.stock-level-negative`,
    };
}
function hasNoBadge(product) {
    return {
        content: `${product} has a card, and no badge`,
        trigger: `${cardOf(product)}:not(:has(.stock-badge))`,
    };
}
function noBadgeIsUnknown() {
    return {
        content: "no badge is unknown",
        trigger: negate(".stock-badge[data-state=unknown]"),
    };
}
function freshnessIs(state, location) {
    const place = location === void 0 ? "" : `[data-location="${location}"]`;
    return {
        content: `figures are ${state} ${location ?? ""}`,
        trigger: `.pos-topheader .stock-freshness[data-state="${state}"]${place}`,
    };
}
function bannerSays(text) {
    return { content: `banner: ${text}`, trigger: `.pos .stock-banner:contains(${text})` };
}
function hasNoBanner() {
    return { content: "no banner", trigger: negate(".stock-banner") };
}
export {
    badgeIs,
    badgeIsNegative,
    badgeIsUnknown,
    bannerSays,
    demandIs,
    freshnessIs,
    hasNoBadge,
    hasNoBanner,
    hintIs,
    noBadgeIsUnknown,
};
