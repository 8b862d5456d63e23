// Compiled from addition.ts; edit that file.
const ADDITION = /* @__PURE__ */ Symbol("pos_stock_guard.addition");
const QUANTITY_CODES = ["weight", "quantity"];
function describeAddition(values, order, options) {
    const coded = codedQuantity(values, order, options);
    const quantity = coded ?? askedQuantity(values, order);
    return {
        order,
        quantity,
        coded: coded !== null,
        scanned: options.code !== void 0,
        moved: values.note !== void 0 && isOnLine(values, order, quantity),
        admitted: /* @__PURE__ */ new Map(),
        surplus: 0,
    };
}
function isOnLine(values, order, quantity) {
    const template = templateOf(values, order);
    return order.lines.some(
        ({ product_id, qty }) =>
            product_id.product_tmpl_id.id === template?.id && qty > (quantity ?? qty)
    );
}
function templateOf(values, { models }) {
    const { product_tmpl_id: template } = values;
    return typeof template === "number" ? models["product.template"].get(template) : template;
}
function codedQuantity(values, order, { code }) {
    if (!code) {
        return null;
    }
    const template = templateOf(values, order);
    const packaging = order.models["product.uom"].getBy("barcode", code.code);
    if (packaging && template) {
        return packaging.uom_id.factor / template.uom_id.factor;
    }
    return QUANTITY_CODES.includes(code.type) ? code.value : null;
}
function askedQuantity(values, order) {
    const template = templateOf(values, order);
    if (template?.to_weight && order.config.iface_electronic_scale) {
        return values.qty ?? null;
    }
    return values.qty ?? (order.preset_id?.is_return ? -1 : 1);
}
function growthOf(values, { coded, quantity }, smallest) {
    const configured = coded || quantity === null ? quantity : values.qty ?? quantity;
    return takenBy(values, configured ?? smallest);
}
function takenBy(values, quantity) {
    return (
        values.combo_line_ids?.map(([, child]) => ({
            productId: child.product_id.id,
            quantity: child.qty,
        })) ?? [{ productId: values.product_id.id, quantity }]
    );
}
function admittedLines({ admitted }) {
    return [...admitted].map(([productId, quantity]) => ({ productId, quantity }));
}
export { ADDITION, admittedLines, describeAddition, growthOf, takenBy };
