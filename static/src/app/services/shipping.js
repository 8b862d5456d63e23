// Compiled from shipping.ts; edit that file.
import { RAW_SYMBOL } from "@point_of_sale/app/models/related_models/utils";
function isShippedLater(order) {
    return Boolean(order[RAW_SYMBOL].shipping_date);
}
function shipLater(order) {
    order.setShippingDate(/* @__PURE__ */ new Date().toISOString().slice(0, 10));
}
export { isShippedLater, shipLater };
