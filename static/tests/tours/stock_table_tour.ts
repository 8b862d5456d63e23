import * as Chrome from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { floorScreen, splitBillScreen, tableIs } from "./utils/table_util";
import { addNeighbourTour, reload, settle } from "./utils/till_util";

const SOUP = "Guarded Soup";
const WINE = "Guarded Wine";

function add(product: string, quantity: number): Step[] {
    return Array.from({ length: quantity }, () =>
        ProductScreen.clickDisplayedProduct(product)
    ).flat();
}

/** What there is of the soup and of the wine, on cards and where the order has a line of it. */
function left(soup: number, wine: number): Step[] {
    const stateOf = (quantity: number): string => (quantity === 0 ? "out" : "low");
    return [
        Shortage.isNotAsked(),
        Stock.badgeIs(SOUP, soup, stateOf(soup)),
        Stock.badgeIs(WINE, wine, stateOf(wine)),
    ];
}

function lineSays(product: string, sold: number, remaining: number): Step[] {
    return [
        ...ProductScreen.selectedOrderlineHas(product, String(sold)),
        Stock.hintIs(product, remaining, remaining === 0 ? "out" : "low"),
    ];
}

function asked(product: string): Step[] {
    return [
        ...ProductScreen.clickDisplayedProduct(product),
        Shortage.isAsked({
            product,
            shortBy: 1,
            decidedBy: "Guarded Menu",
            buttons: ["cancel"],
        }),
        ...Shortage.answer("cancel", "Cancel"),
    ];
}

function toTables(soup: number, wine: number): Step[] {
    return [
        ...Chrome.clickPlanButton(),
        ...floorScreen().isShown(),
        Stock.demandIs(SOUP, soup),
        Stock.demandIs(WINE, wine),
    ];
}

addNeighbourTour("PosStockGuardSplit", () => {
    const floor = floorScreen();
    const split = splitBillScreen();
    return [
        floor.clickTable("2"),
        left(5, 4),
        add(SOUP, 4),
        add(WINE, 1),
        left(1, 3),
        Stock.hintIs(SOUP, 1, "low"),
        ProductScreen.clickControlButton("Split"),
        split.clickOrderline(SOUP),
        split.clickOrderline(SOUP),
        split.orderlineHas(SOUP, "4", "2"),
        Stock.demandIs(SOUP, 4),
        split.clickButton("Split"),
        ProductScreen.clickOrderline(SOUP, "2"),
        lineSays(SOUP, 2, 1),
        left(1, 3),
        // Both orders count: there is one soup for the two of them.
        add(SOUP, 1),
        lineSays(SOUP, 3, 0),
        left(0, 3),
        asked(SOUP),
        ProductScreen.clickPayButton(),
        settle(),
        ReceiptScreen.clickContinueOrder(),
        ProductScreen.clickOrderline(SOUP, "2"),
        lineSays(SOUP, 2, 0),
        left(0, 3),
        toTables(2, 1),
        // Restored by a page that starts anew, from its own database and the server's.
        reload(),
        floor.isShown(),
        Stock.freshnessIs("live"),
        Stock.demandIs(SOUP, 2),
        floor.clickTable("2"),
        ProductScreen.clickOrderline(SOUP, "2"),
        lineSays(SOUP, 2, 0),
        left(0, 3),
        toTables(2, 1),
    ];
});

addNeighbourTour("PosStockGuardTables", () => {
    const floor = floorScreen();
    return [
        floor.clickTable("2"),
        add(SOUP, 3),
        add(WINE, 1),
        left(2, 3),
        toTables(3, 1),
        floor.clickTable("4"),
        add(WINE, 2),
        left(2, 1),
        toTables(3, 3),

        // To a free table, and then to one that has an order.
        floor.clickTable("2"),
        ProductScreen.clickControlButton("Transfer"),
        Stock.demandIs(SOUP, 3),
        floor.clickTable("5"),
        Chrome.waitRequest(),
        tableIs("5"),
        left(2, 1),
        Stock.hintIs(SOUP, 2, "low"),
        ProductScreen.clickControlButton("Transfer"),
        floor.clickTable("4"),
        Chrome.waitRequest(),
        tableIs("4"),
        ProductScreen.clickOrderline(WINE, "3"),
        lineSays(WINE, 3, 1),
        Stock.hintIs(SOUP, 2, "low"),
        left(2, 1),
        toTables(3, 3),

        // Two tables become one, and two again.
        floor.clickTable("2"),
        add(WINE, 1),
        left(2, 0),
        toTables(3, 4),
        floor.linkTables("2", "4"),
        floor.isChildTable("2"),
        Stock.demandIs(SOUP, 3),
        Stock.demandIs(WINE, 4),
        reload(),
        floor.isChildTable("2"),
        floor.clickTable("2"),
        tableIs("4 & 2"),
        ProductScreen.clickOrderline(WINE, "4"),
        lineSays(WINE, 4, 0),
        Stock.freshnessIs("live"),
        left(2, 0),
        asked(WINE),
        add(SOUP, 1),
        left(1, 0),
        toTables(4, 4),
        floor.unlinkTables("2", "4"),
        Stock.demandIs(SOUP, 4),
        floor.clickTable("2"),
        ProductScreen.clickOrderline(WINE, "1"),
        lineSays(WINE, 1, 0),
        left(1, 0),
        toTables(4, 4),
        floor.clickTable("4"),
        ProductScreen.clickOrderline(WINE, "3"),
        lineSays(WINE, 3, 0),
        Stock.hintIs(SOUP, 1, "low"),
        left(1, 0),
        toTables(4, 4),
    ];
});
