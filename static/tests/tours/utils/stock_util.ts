import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import { negate } from "@point_of_sale/../tests/generic_helpers/utils";

const cardOf = (product: string): string =>
    `article.product:has(.product-name:contains(${product}))`;

/** @param text where it is not the plain quantity */
export function badgeIs(product: string, quantity: number, state: string, text?: string): Step {
    const attributes = `[data-qty="${quantity}"][data-state="${state}"]`;
    return {
        content: `${product}: ${quantity}, ${state}`,
        trigger: `${cardOf(product)} .stock-badge${attributes}:contains(${text ?? quantity})`,
    };
}

/** The product's line of the order says that this is left. */
export function hintIs(product: string, remaining: number, state: string): Step {
    const line = `.order-container .orderline:has(.product-name:contains(${product}))`;
    return {
        content: `line of ${product}: ${remaining}, ${state}`,
        trigger: `${line} .stock-hint[data-remaining="${remaining}"][data-state="${state}"]`,
    };
}

/** What all orders of this till ask for, on a screen that does not show it, too. */
export function demandIs(product: string, quantity: number): Step {
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

export function badgeIsUnknown(product: string): Step {
    return {
        content: `${product}: unknown`,
        trigger: `${cardOf(product)} .stock-badge[data-qty=""][data-state="unknown"]`,
    };
}

export function badgeIsNegative(product: string): Step {
    return {
        content: `${product} is marked as sold below zero`,
        trigger: `${cardOf(product)} .stock-badge.stock-level-negative`,
    };
}

export function hasNoBadge(product: string): Step {
    return {
        content: `${product} has a card, and no badge`,
        trigger: `${cardOf(product)}:not(:has(.stock-badge))`,
    };
}

export function noBadgeIsUnknown(): Step {
    return {
        content: "no badge is unknown",
        trigger: negate(".stock-badge[data-state=unknown]"),
    };
}

export function freshnessIs(state: string, location?: string): Step {
    const place = location === undefined ? "" : `[data-location="${location}"]`;
    return {
        content: `figures are ${state} ${location ?? ""}`,
        trigger: `.pos-topheader .stock-freshness[data-state="${state}"]${place}`,
    };
}

export function bannerSays(text: string): Step {
    return { content: `banner: ${text}`, trigger: `.pos .stock-banner:contains(${text})` };
}

export function hasNoBanner(): Step {
    return { content: "no banner", trigger: negate(".stock-banner") };
}
