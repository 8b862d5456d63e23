import { describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { APPLE, CHEESE, GIFT_BOX, HAIRCUT, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { waitFor } from "../utils/patience";
import { answerPopup } from "../utils/popup";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

interface Service {
    readonly product_id: ProductProduct;
    readonly product_tmpl_id: ProductTemplate;
}

function only(figures: Record<number, number>): StockOnServer {
    return { policy: "never", figures };
}

async function openScreen(stock: StockOnServer): Promise<[Till, ProductScreen]> {
    const till = await openTill(stock);
    const props = { orderUuid: till.order.uuid };
    return [till, await mountWithCleanup(ProductScreen, { props })];
}

/** Refused, with this much missing, and nothing came of it. */
async function isRefused(added: Promise<unknown>, shortBy: number): Promise<void> {
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-short-by", String(shortBy));
    await answering(added, "cancel");
    expect(DIALOG).toHaveCount(0);
}

test("B.4 row 1: card", async () => {
    const [till, screen] = await openScreen(only({ [APPLE.variant]: 1 }));
    await screen.addProductToOrder(till.template(APPLE.template));
    expect(till.inOrder(APPLE.variant)).toBe(1);
    await isRefused(screen.addProductToOrder(till.template(APPLE.template)), 1);
    expect(till.inOrder(APPLE.variant)).toBe(1);
});

test("B.4 row 3: GS1, a quantity and a lot", async () => {
    const [till, screen] = await openScreen(only({ [APPLE.variant]: 3 }));
    till.template(APPLE.template).update({ tracking: "lot" });
    const scan = (quantity: number): Promise<unknown> =>
        screen._barcodeGS1Action([
            { type: "product", code: APPLE.barcode, base_code: APPLE.barcode, value: 0 },
            { type: "lot", code: "L1", value: 0 },
            {
                type: "quantity",
                code: "",
                value: quantity,
                rule: { associated_uom_id: [till.template(APPLE.template).uom_id.id, "Units"] },
            },
        ]);
    await isRefused(scan(4), 1);
    expect(till.order.lines.length).toBe(0);
    await scan(3);
    expect(till.inOrder(APPLE.variant)).toBe(3);
    expect(DIALOG).toHaveCount(0);
});

test("B.4 row 4: an addition that merges is refused before, so that the click is not lost", async () => {
    const till = await openTill(only({ [APPLE.variant]: 3 }));
    await till.add(APPLE.variant, 2);
    await answering(till.add(APPLE.variant, 2), "set-to-available");
    expect(till.order.lines.map(({ qty }) => qty)).toEqual([3]);
    await isRefused(till.add(APPLE.variant), 1);
    expect(till.order.lines.map(({ qty }) => qty)).toEqual([3]);
});

test("B.4 row 7: configurator, the variant that was chosen and as many", async () => {
    const till = await openTill(only({ [SHIRT.small]: 9, [SHIRT.medium]: 1 }));
    till.store.handleConfigurableProduct = (values) => {
        // As the popup's answer does.
        values.product_id = till.variant(SHIRT.medium);
        values.qty = 2;
        return Promise.resolve(true);
    };
    const shirt = till.template(SHIRT.template);
    await isRefused(till.store.addLineToCurrentOrder({ product_tmpl_id: shirt }), 1);
    expect(till.order.lines.length).toBe(0);
});

describe("B.4 row 8: combo", () => {
    test("its choices are judged, not itself, and it stays out whole", async () => {
        const till = await openTill(only({ [APPLE.variant]: 9, [SHIRT.small]: 1 }));
        await isRefused(till.add(GIFT_BOX.variant, 2), 1);
        expect(till.order.lines.length).toBe(0);
        await till.add(GIFT_BOX.variant);
        expect(till.inOrder(GIFT_BOX.variant)).toBe(1);
    });
});

test("B.4 row 10: serial numbers", async () => {
    const till = await openTill(only({ [APPLE.variant]: 2 }));
    till.template(APPLE.template).update({ tracking: "serial" });
    const call = till.store.data.call.bind(till.store.data);
    till.store.data.call = (model, method, args, kwargs) =>
        method === "get_existing_lots" ? Promise.resolve([]) : call(model, method, args, kwargs);
    let numbers = ["A", "B", "C"];
    answerPopup(till, "SelectLotPopup", () => numbers.map((text) => ({ text })));
    await isRefused(till.add(APPLE.variant), 1);
    expect(till.order.lines.length).toBe(0);
    numbers = ["A", "B"];
    await till.add(APPLE.variant);
    expect(till.inOrder(APPLE.variant)).toBe(2);
});

test("B.4 row 11: scale", async () => {
    const till = await openTill(only({ [CHEESE.variant]: 0.4 }));
    till.store.config.update({ iface_electronic_scale: true });
    let weight = 0.5;
    answerPopup(till, "ScaleScreen", () => weight);
    await isRefused(till.add(CHEESE.variant), 0.1);
    expect(till.order.lines.length).toBe(0);
    weight = 0.4;
    await till.add(CHEESE.variant);
    expect(till.inOrder(CHEESE.variant)).toBe(0.4);
});

describe("B.4 row 14: import of a sale order", () => {
    test("is never refused, as it relies on its lines, and says at once what is short", async () => {
        const [till] = await openScreen(only({ [APPLE.variant]: 1 }));
        const line = await till.store.addLineToCurrentOrder(
            { product_tmpl_id: till.template(APPLE.template), qty: 4, price_unit: 2 },
            {},
            false
        );
        expect(line?.qty).toBe(4);
        await animationFrame();
        expect(DIALOG).toHaveCount(0);
        expect(".stock-shortage-notice").toHaveText(/Apple: 3 short/);
        line?.setQuantity(6);
        await animationFrame();
        expect(".stock-shortage-notice").toHaveText(/Apple: 5 short/);
    });
});

describe("services are never refused, added as their modules do:", () => {
    async function areSold(qty: number, sell: (till: Till, service: Service) => Promise<unknown>) {
        const till = await openTill(only({}));
        const product_id = till.variant(HAIRCUT.variant);
        await sell(till, { product_id, product_tmpl_id: product_id.product_tmpl_id });
        expect(till.inOrder(HAIRCUT.variant)).toBe(qty);
        expect(DIALOG).toHaveCount(0);
    }

    test("B.4 row 15: a down payment", async () => {
        await areSold(1, ({ store }, service) =>
            store.addLineToCurrentOrder({ ...service, price_unit: 20 }, {})
        );
    });

    test("B.4 row 19: a gift card", async () => {
        await areSold(1, ({ store }, service) =>
            store.addLineToCurrentOrder(service, { price_unit: 50 })
        );
    });

    test("B.4 row 20: a discount of the whole order", async () => {
        await areSold(-1, ({ store, order }, service) =>
            store.addLineToOrder(
                { ...service, price_unit: 3, qty: -1 },
                order,
                { force: true },
                false
            )
        );
    });

    test("B.4 row 20: a tip", async () => {
        await areSold(1, ({ store }, { product_id }) => {
            store.config.tip_product_id = product_id;
            return store.setTip(5);
        });
    });

    test("B.4 row 21: tickets of an event", async () => {
        await areSold(2000, ({ store }, service) =>
            store.addLineToCurrentOrder({
                ...service,
                price_unit: 12,
                price_type: "original",
                qty: 2000,
            })
        );
    });
});

test("B.4 row 18: the goods of a reward are refused, the line that gives them away is not", async () => {
    const till = await openTill(only({ [APPLE.variant]: 1 }));
    const apple = { product_id: till.variant(APPLE.variant) };
    // As the button of pos_loyalty does.
    const reward = { ...apple, product_tmpl_id: till.template(APPLE.template), qty: 2 };
    await isRefused(till.store.addLineToCurrentOrder(reward, {}), 1);
    expect(till.order.lines.length).toBe(0);
    const gift = { product_tmpl_id: till.template(HAIRCUT.template), qty: 2, price_unit: -10 };
    await till.store.addLineToCurrentOrder(gift, {});
    expect(till.inOrder(HAIRCUT.variant)).toBe(2);
});
