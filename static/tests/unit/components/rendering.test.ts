import { describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { Orderline } from "@point_of_sale/app/components/orderline/orderline";
import { ProductCard } from "@point_of_sale/app/components/product_card/product_card";
import { OrderSummary } from "@point_of_sale/app/screens/product_screen/order_summary/order_summary";
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { StockBadge } from "../../../src/app/components/stock_badge/stock_badge";
import { StockHint } from "../../../src/app/components/stock_hint/stock_hint";
import { StockShelf } from "../../../src/app/services/stock_shelf";
import { APPLE, CHEESE, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { publish } from "../data/stock_message";
import { waitUntil } from "../utils/patience";
import { watchRenders } from "../utils/renders";
import { openTill, type Till } from "../utils/till";

definePosModels();

type News = Parameters<typeof publish>[0];

interface OpenScreen {
    readonly till: Till;
    /** What the server answers. */
    readonly stock: StockOnServer;
    /** Of the whole product screen, since it was last asked. */
    readonly renders: () => string[];
}

/** A screen with the cards of the shop, and an order of an apple and a shirt of each size. */
async function openScreen(): Promise<OpenScreen> {
    const renders = watchRenders(
        [ProductScreen.prototype, () => "screen"],
        [OrderSummary.prototype, () => "order"],
        [ProductCard.prototype, ({ product }: ProductCard["props"]) => `card ${product.id}`],
        [Orderline.prototype, ({ line }: Orderline["props"]) => `line ${line.product_id.id}`],
        [StockBadge.prototype, ({ product }: StockBadge["props"]) => `badge ${product.id}`],
        [StockHint.prototype, ({ line }: StockHint["props"]) => `hint ${line.product_id.id}`]
    );
    const four = [APPLE.variant, SHIRT.small, SHIRT.medium, CHEESE.variant].map((id) => [id, 4]);
    const stock: StockOnServer = { figures: Object.fromEntries(four) as Record<number, number> };
    const till = await openTill(stock);
    for (const variant of [APPLE.variant, SHIRT.small, SHIRT.medium]) {
        await till.add(variant);
    }
    await mountWithCleanup(ProductScreen, { props: { orderUuid: till.order.uuid } });
    await animationFrame();
    const first = renders();
    for (const each of ["card 205", "line 2011", "line 2021", "line 2022", "hint 2022"]) {
        expect(first.includes(each)).toBe(true);
    }
    return { till, stock, renders };
}

/**
 * Has the till hear a message, and draw what follows from it. The server answers the same from then
 * on: a new connection asks at a random moment of its first seconds.
 */
async function hear({ till, stock }: OpenScreen, news: News): Promise<void> {
    Object.assign(stock, news, { figures: { ...stock.figures, ...news.figures } });
    publish(news);
    await waitUntil(() => till.guard.known().version === news.version);
    await animationFrame();
    await animationFrame();
}

test("one product's stock changes: only its own badge and its own line's hint are drawn", async () => {
    const screen = await openScreen();
    const { renders } = screen;
    await hear(screen, { version: 2, figures: { [APPLE.variant]: 3 } });
    expect(renders()).toEqual([`badge ${APPLE.template}`, `hint ${APPLE.variant}`]);
    await hear(screen, { version: 3, figures: { [SHIRT.medium]: 3 } });
    expect(renders()).toEqual([`badge ${SHIRT.template}`, `hint ${SHIRT.medium}`]);
    await hear(screen, { version: 4, figures: { [CHEESE.variant]: 0 } });
    expect(renders()).toEqual([`badge ${CHEESE.template}`]);
    const claims = [["order of another till", APPLE.variant, 1, "Till 2"]] as const;
    await hear(screen, { version: 5, figures: { [APPLE.variant]: 3 }, claims });
    expect(renders()).toEqual([`badge ${APPLE.template}`, `hint ${APPLE.variant}`]);
    expect(`.stock-badge[data-product-tmpl-id='${APPLE.template}']`).toHaveAttribute(
        "data-qty",
        "1"
    );
});

test("a message that changes nothing on the screen draws nothing", async () => {
    const screen = await openScreen();
    const { renders } = screen;
    await hear(screen, { version: 2, figures: { [APPLE.variant]: 4, [SHIRT.small]: 4 } });
    await hear(screen, { version: 3, settled: ["order of another till"] });
    await hear(screen, { version: 4, figures: { 99999: 12 } });
    screen.till.guard.tick();
    await animationFrame();
    expect(renders()).toEqual([]);
});

describe("the list of cards", () => {
    test("is not made anew for a figure, not even where it comes to nothing", async () => {
        let lists = 0;
        const renders = watchRenders([ProductScreen.prototype, () => "screen"]);
        const till = await openTill({ figures: { [APPLE.variant]: 2 }, inStockFirst: true });
        patchWithCleanup(StockShelf.prototype, {
            arrange(list: Parameters<StockShelf["arrange"]>[0]) {
                lists += 1;
                return super.arrange(list) as ReturnType<StockShelf["arrange"]>;
            },
        });
        await mountWithCleanup(ProductScreen, { props: { orderUuid: till.order.uuid } });
        expect(lists).toBe(1);
        renders();
        await till.hears({ version: 2, figures: { [APPLE.variant]: 1 }, inStockFirst: true });
        await animationFrame();
        await till.hears({ version: 3, figures: { [APPLE.variant]: 0 }, inStockFirst: true });
        await animationFrame();
        expect(renders()).toEqual([]);
        expect(lists).toBe(1);
        till.shelf.onOpened();
        await animationFrame();
        expect(lists).toBe(2);
    });
});
