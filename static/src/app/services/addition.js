// Compiled from addition.ts; edit that file.
const ADDITION = /* @__PURE__ */ Symbol("pos_stock_guard.addition");
const QUANTITY_CODES = ["weight", "quantity"];
function describeAddition(values, order, options) {
    return {
        order,
        quantity: additionQuantity(values, order, options),
        scanned: options.code !== void 0,
        admitted: /* @__PURE__ */ new Map(),
        surplus: 0,
    };
}
function additionQuantity(values, order, { code }) {
    const template =
        typeof values.product_tmpl_id === "number"
            ? order.models["product.template"].get(values.product_tmpl_id)
            : values.product_tmpl_id;
    if (code) {
        const packaging = order.models["product.uom"].getBy("barcode", code.code);
        if (packaging && template) {
            return packaging.uom_id.factor / template.uom_id.factor;
        }
        if (QUANTITY_CODES.includes(code.type)) {
            return code.value;
        }
    }
    if (template?.to_weight && order.config.iface_electronic_scale) {
        return values.qty ?? null;
    }
    return values.qty ?? (order.preset_id?.is_return ? -1 : 1);
}
function growthOf(values, { quantity }, smallest) {
    if (values.combo_line_ids) {
        return values.combo_line_ids.map(([, child]) => ({
            productId: child.product_id.id,
            quantity: child.qty,
        }));
    }
    return [{ productId: values.product_id.id, quantity: quantity ?? smallest }];
}
function admittedLines({ admitted }) {
    return [...admitted].map(([productId, quantity]) => ({ productId, quantity }));
}
export { ADDITION, admittedLines, describeAddition, growthOf };
