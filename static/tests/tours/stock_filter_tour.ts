import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import { negate, scan_barcode } from "@point_of_sale/../tests/generic_helpers/utils";
import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour } from "./utils/till_util";

const FILTER = ".product-screen .stock-filter";

/** Whether both cards are there, the first before the second. */
function comesBefore(first: string, second: string): Step {
    return {
        content: `${first} comes before ${second}`,
        trigger: ".product-screen .product-name",
        run() {
            const names = [...document.querySelectorAll(".product-screen .product-name")].map(
                (name) => name.textContent
            );
            const place = names.indexOf(first);
            if (place === -1 || names.indexOf(second) < place) {
                throw new Error(`${first}, ${second}: ${names.join(", ")}`);
            }
        },
    };
}

addTour(
    "PosStockGuardInStock",
    Stock.badgeIs("Guarded Lamp", 0, "out"),
    // Kiwi and Lamp are sold out, the others are not, or are not counted.
    comesBefore("Guarded Apple", "Guarded Kiwi"),
    comesBefore("Guarded Water", "Guarded Kiwi"),
    comesBefore("Guarded Repair", "Guarded Lamp"),
    { content: "in stock only", trigger: `${FILTER}[aria-pressed=false]`, run: "click" },
    { content: "some are hidden", trigger: `${FILTER}[aria-pressed=true] .stock-filter-hidden` },
    { content: "no lamp", trigger: negate(".product-name:contains(Guarded Lamp)") },
    Stock.badgeIs("Guarded Apple", 3, "low"),
    Stock.hasNoBadge("Guarded Repair"),
    ProductScreen.searchProduct("Guarded Lamp"),
    { content: "all is hidden", trigger: `.stock-filter-empty` },
    { content: "it says how much", trigger: `${FILTER} .stock-filter-hidden:contains(1 hidden)` },
    // What is hidden can be scanned.
    scan_barcode("guardedlamp"),
    Shortage.answer("continue", "Sell anyway"),
    ProductScreen.selectedOrderlineHas("Guarded Lamp", "1"),
    { content: "show all", trigger: ".stock-filter-show-all", run: "click" },
    Stock.badgeIs("Guarded Lamp", -1, "out"),
    { content: "nothing is hidden", trigger: `${FILTER}[aria-pressed=false][data-hidden="0"]` }
);
