// Compiled from till.ts; edit that file.
import { setupPosEnv } from "@point_of_sale/../tests/unit/utils";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { onPull } from "../data/pos_config.data";
import { stockTheShelves } from "../data/shop";
import { stockAnswer } from "../data/stock_answer";
import { waitUntil } from "./patience";
async function openTill(stock = {}) {
    onPull((_version, digest) => stockAnswer(stock, digest));
    const till = await openUninformedTill();
    await waitUntil(() => till.feed.transport === "websocket");
    await till.feed.refresh();
    return till;
}
async function openUninformedTill() {
    const store = await setupPosEnv();
    stockTheShelves(store);
    await mountWithCleanup(MainComponentsContainer);
    store.sound.play = () => void 0;
    const order = store.addNewOrder();
    const desk = store.stockDesk;
    if (!desk) {
        throw new Error("The stock desk did not open");
    }
    const variant = (id) => found(store.models["product.product"].get(id));
    return {
        ...desk,
        store,
        order,
        variant,
        async add(variantId, quantity, options) {
            const product = variant(variantId);
            const values = { product_id: product, product_tmpl_id: product.product_tmpl_id };
            return await store.addLineToOrder(
                quantity === void 0 ? values : { ...values, qty: quantity },
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
function found(record) {
    if (record === void 0) {
        throw new Error("There is no such record in the shop");
    }
    return record;
}
export { openTill, openUninformedTill };
