import { setupPosEnv } from "@point_of_sale/../tests/unit/utils";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { AddLineOptions, PosStore } from "@point_of_sale/app/services/pos_store";
import type { StockDesk } from "../../../src/app/services/stock_desk";
import { onPull } from "../data/pos_config.data";
import { stockTheShelves } from "../data/shop";
import { stockAnswer, type StockOnServer } from "../data/stock_answer";
import { waitUntil } from "./patience";

/** A till of the shop, just opened by its manager. */
export interface Till extends StockDesk {
    readonly store: PosStore;
    readonly order: PosOrder;
    variant(id: number): ProductProduct;
    template(id: number): ProductTemplate;
    /** As a click on a card does, and a scan where `options` say so. */
    add(variantId: number, quantity?: number, options?: AddLineOptions): Promise<unknown>;
    /** How much of a variant the order has. */
    inOrder(variantId: number): number;
    /** What the server answers from now on, and that answer fetched. */
    hears(stock: StockOnServer): Promise<void>;
}

/** Opens a till that has had its first answers, and asks no more until something happens. */
export async function openTill(stock: StockOnServer = {}): Promise<Till> {
    onPull((_version, digest) => stockAnswer(stock, digest));
    const till = await openUninformedTill();
    // A new connection has the till ask once more within five seconds: done now, not in the middle.
    await waitUntil(() => till.feed.transport === "websocket");
    await till.feed.refresh();
    return till;
}

/** Opens a till that is answered as the test has said, or not at all. */
export async function openUninformedTill(): Promise<Till> {
    const store = await setupPosEnv();
    stockTheShelves(store);
    // Where dialogs are shown.
    await mountWithCleanup(MainComponentsContainer);
    store.sound.play = () => undefined;
    const order = store.addNewOrder();
    const desk = store.stockDesk;
    if (!desk) {
        throw new Error("The stock desk did not open");
    }
    const variant = (id: number): ProductProduct => found(store.models["product.product"].get(id));
    return {
        ...desk,
        store,
        order,
        variant,
        async add(variantId, quantity, options) {
            const product = variant(variantId);
            const values = { product_id: product, product_tmpl_id: product.product_tmpl_id };
            return await store.addLineToOrder(
                quantity === undefined ? values : { ...values, qty: quantity },
                order,
                options
            );
        },
        template: (id) => found(store.models["product.template"].get(id)),
        inOrder: (variantId) =>
            order.lines
                .filter((line) => line.product_id.id === variantId)
                .reduce((sum, line) => sum + line.qty, 0),
        async hears(news) {
            onPull((_version, digest) => stockAnswer(news, digest));
            await desk.feed.refresh();
        },
    };
}

function found<T>(record: T | undefined): T {
    if (record === undefined) {
        throw new Error("There is no such record in the shop");
    }
    return record;
}
