import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click, queryAll } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { onPull } from "../data/pos_config.data";
import { APPLE, CHEESE, CHEWING_GUM, HAIRCUT, SHIRT, template, variant } from "../data/shop";
import { stockAnswer, type StockOnServer } from "../data/stock_answer";
import { stepLog } from "../utils/log";
import { openTill, openUninformedTill, type Till } from "../utils/till";

definePosModels();

const FILTER = ".stock-filter";
const WATCHED = new Map([
    [APPLE.template, "apple"],
    [CHEESE.template, "cheese"],
    [CHEWING_GUM.template, "gum"],
    [HAIRCUT.template, "haircut"],
    [SHIRT.template, "shirt"],
]);

/** Core's own products are sold out in these tests, and not looked at. */
function cards(): string {
    return queryAll("article.product")
        .flatMap((card) => WATCHED.get(Number(card.getAttribute("data-product-id"))) ?? [])
        .join(" ");
}

async function showScreen(till: Till): Promise<void> {
    await mountWithCleanup(ProductScreen, { props: { orderUuid: till.order.uuid } });
}

const APPLES_GONE: StockOnServer = {
    figures: { [APPLE.variant]: 0, [CHEESE.variant]: 1, [SHIRT.small]: 3, [SHIRT.medium]: -5 },
};

async function openScreen(stock: StockOnServer): Promise<Till> {
    const till = await openTill(stock);
    await showScreen(till);
    return till;
}

async function search(till: Till, word: string): Promise<void> {
    till.store.searchProductWord = word;
    await animationFrame();
}

async function tap(target: string): Promise<void> {
    await click(target);
    await animationFrame();
}

describe("in stock first", () => {
    test("is core's order where the shop does not want it", async () => {
        await openScreen(APPLES_GONE);
        expect(cards()).toBe("apple cheese gum haircut shirt");
    });

    test("puts what is sold out last, and what has no stock, or a variant left, not", async () => {
        await openScreen({ ...APPLES_GONE, inStockFirst: true });
        expect(cards()).toBe("cheese gum haircut shirt apple");
        expect(FILTER).toHaveAttribute("data-hidden", "0");
    });

    test("unchecked products are in stock", async () => {
        await openScreen({ ...APPLES_GONE, inStockFirst: true, unchecked: [APPLE.variant] });
        expect(cards()).toBe("apple cheese gum haircut shirt");
    });

    test("a kit is sold out with a component of it", async () => {
        const kits = { [CHEWING_GUM.variant]: { [APPLE.variant]: 2 } };
        const stock = { figures: { [APPLE.variant]: 3 }, kits, inStockFirst: true };
        const till = await openScreen(stock);
        expect(cards()).toBe("apple gum haircut cheese shirt");
        await till.add(APPLE.variant, 2);
        till.shelf.onOpened();
        await animationFrame();
        expect(cards()).toBe("apple haircut cheese gum shirt");
    });

    test("a product that sells out keeps its place until there is another list", async () => {
        const till = await openScreen({ figures: { [APPLE.variant]: 1 }, inStockFirst: true });
        expect(cards()).toBe("apple gum haircut cheese shirt");
        await till.add(APPLE.variant);
        await animationFrame();
        expect(".stock-badge[data-product-tmpl-id='201']").toHaveAttribute("data-state", "out");
        expect(cards()).toBe("apple gum haircut cheese shirt");
        await search(till, "e");
        expect(cards()).toBe("gum cheese apple shirt");
        await search(till, "");
        expect(cards()).toBe("gum haircut apple cheese shirt");
    });

    test("another order, or coming back to the screen, is another list", async () => {
        const stock = { figures: { [APPLE.variant]: 1 }, inStockFirst: true };
        const till = await openScreen(stock);
        await till.hears({ version: 2, inStockFirst: true });
        await animationFrame();
        expect(cards()).toBe("apple gum haircut cheese shirt");
        till.store.addNewOrder();
        await animationFrame();
        expect(cards()).toBe("gum haircut apple cheese shirt");
        await till.hears({ ...stock, version: 3 });
        await animationFrame();
        expect(till.store.productsToDisplay.some(({ id }) => id === APPLE.template)).toBe(true);
        expect(cards()).toBe("gum haircut apple cheese shirt");
        till.shelf.onOpened();
        await animationFrame();
        expect(cards()).toBe("apple gum haircut cheese shirt");
    });

    test("holds for products that are loaded later", async () => {
        const till = await openScreen({ ...APPLES_GONE, inStockFirst: true });
        WATCHED.set(220, "apricot");
        till.store.models.connectNewData({
            "product.template": [template(220, "Apricot", [2201])],
            "product.product": [variant(2201, 220, "Apricot")],
        });
        await animationFrame();
        expect(cards()).toBe("cheese gum haircut shirt apple apricot");
        WATCHED.delete(220);
    });

    test("takes no place of the hundred from what is in stock", async () => {
        const till = await openScreen({ ...APPLES_GONE, inStockFirst: true });
        const ids = Array.from({ length: 120 }, (_, i) => 1000 + i);
        till.store.models.connectNewData({
            "product.template": ids.map((id) =>
                template(id, `Aaa ${id}`, [id * 10], { is_storable: id < 1110 })
            ),
            "product.product": ids.map((id) => variant(id * 10, id, `Aaa ${id}`)),
        });
        await search(till, "aaa");
        const shown = till.store.productsToDisplay;
        expect(shown.length).toBe(100);
        expect(shown.slice(0, 10).every(({ id }) => id >= 1110)).toBe(true);
    });
});

describe("in stock only", () => {
    test("hides what is sold out, and says how much", async () => {
        const till = await openScreen(APPLES_GONE);
        await search(till, "apple");
        expect(FILTER).toHaveAttribute("aria-pressed", "false");
        await search(till, "e");
        expect(cards()).toBe("cheese gum apple shirt");
        await tap(FILTER);
        expect(FILTER).toHaveAttribute("aria-pressed", "true");
        expect(cards()).toBe("cheese gum shirt");
        const hidden = Number(queryAll(FILTER)[0]?.getAttribute("data-hidden"));
        expect(hidden > 0).toBe(true);
        expect(`${FILTER}-hidden`).toHaveText(`${hidden} hidden`);
        await tap(FILTER);
        expect(cards()).toBe("cheese gum apple shirt");
        expect(`${FILTER}-hidden`).toHaveCount(0);
    });

    test("an empty list says why, and offers all", async () => {
        const till = await openScreen(APPLES_GONE);
        await tap(FILTER);
        await search(till, "apple");
        expect(cards()).toBe("");
        expect(`${FILTER}-hidden`).toHaveText("1 hidden");
        expect(".stock-filter-empty").toHaveCount(1);
        await tap(".stock-filter-show-all");
        expect(cards()).toBe("apple");
        expect(".stock-filter-empty").toHaveCount(0);
    });

    test("what was never there is not said to be hidden", async () => {
        const till = await openScreen(APPLES_GONE);
        await tap(FILTER);
        await search(till, "zzz");
        expect(".stock-filter-empty").toHaveCount(0);
        expect(FILTER).toHaveAttribute("data-hidden", "0");
    });

    test("a card that sells out stays under the finger", async () => {
        const till = await openScreen({ figures: { [APPLE.variant]: 1 } });
        await tap(FILTER);
        await till.add(APPLE.variant);
        await animationFrame();
        expect(cards()).toBe("apple gum haircut");
        await search(till, "a");
        expect(cards()).toBe("haircut");
    });

    test("a hidden product can be scanned", async () => {
        const till = await openScreen(APPLES_GONE);
        await tap(FILTER);
        const code = { type: "product", code: APPLE.barcode, value: 0 };
        await till.add(APPLE.variant, undefined, { code });
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });
});

describe("without figures", () => {
    test("nothing is sorted, hidden or offered, until they come", async () => {
        onPull(() => new Promise(() => undefined));
        const till = await openUninformedTill();
        await showScreen(till);
        till.shelf.inStockOnly = true;
        await animationFrame();
        expect(FILTER).toHaveCount(0);
        expect(cards()).toBe("apple cheese gum haircut shirt");
    });

    test("they are sorted when the first ones come", async () => {
        let answer: (stock: unknown) => void = () => undefined;
        onPull(() => new Promise((resolve) => (answer = resolve)));
        const till = await openUninformedTill();
        await showScreen(till);
        expect(cards()).toBe("apple cheese gum haircut shirt");
        answer(stockAnswer({ ...APPLES_GONE, inStockFirst: true }));
        await animationFrame();
        await animationFrame();
        expect(cards()).toBe("cheese gum haircut shirt apple");
    });

    test("a fault of ours leaves core's list", async () => {
        stepLog("error");
        const till = await openTill({ ...APPLES_GONE, inStockFirst: true });
        till.shelf.arrange = () => {
            throw new Error("Broken");
        };
        await showScreen(till);
        expect(cards()).toBe("apple cheese gum haircut shirt");
        expect(till.guard.isBlind).toBe(true);
        expect.verifySteps(["error: POS Stock Guard: an order could not be checked."]);
    });

    test("a till without a desk shows core's screen", async () => {
        const till = await openTill({ ...APPLES_GONE, inStockFirst: true });
        till.store.stockDesk = null;
        await showScreen(till);
        expect(cards()).toBe("apple cheese gum haircut shirt");
        expect(FILTER).toHaveCount(0);
    });
});
