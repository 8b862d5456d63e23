// Compiled from parts_of_order.ts; edit that file.
function recordsOf(order) {
    return [order, ...order.payment_ids, ...order.lines.flatMap(partsOf)];
}
function partsOf(line) {
    return [line, ...line.pack_lot_ids, ...line.custom_attribute_value_ids];
}
function nameOf({ model, id }) {
    return `${model.name} ${id}`;
}
export { nameOf, partsOf, recordsOf };
