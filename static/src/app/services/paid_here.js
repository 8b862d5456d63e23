// Compiled from paid_here.ts; edit that file.
import { nameOf, recordsOf } from "./parts_of_order";
import { isUnsent } from "./unsent_changes";
function leaveOutPaidHere(models, method, answer) {
    if (method !== "read_pos_orders" && method !== "read_config_open_orders") {
        return answer;
    }
    const paid = models["pos.order"].filter((order) => order.isSynced && isUnsent(order));
    if (paid.length === 0) {
        return answer;
    }
    if (method === "read_pos_orders") {
        return withoutOpen(answer, paid);
    }
    const { dynamic_records: records, deleted_record_ids: deleted } = answer;
    return {
        dynamic_records: withoutOpen(records, paid),
        deleted_record_ids: withoutPartsOf(deleted, paid),
    };
}
function withoutOpen(rows, paid) {
    const ids = new Set(paid.map(({ id }) => id));
    const open = new Set(
        (rows["pos.order"] ?? [])
            .filter(({ id, state }) => ids.has(id) && (state === "draft" || state === "cancel"))
            .map(({ id }) => id)
    );
    const lines = new Set(
        (rows["pos.order.line"] ?? [])
            .filter(({ order_id }) => open.has(order_id ?? 0))
            .map(({ id }) => id)
    );
    const isOfOpen = (model, row) =>
        model === "pos.order"
            ? open.has(row.id)
            : open.has(row.order_id ?? 0) ||
              open.has(row.pos_order_id ?? 0) ||
              lines.has(row.pos_order_line_id ?? 0);
    return mapValues(rows, (model, each) => each.filter((row) => !isOfOpen(model, row)));
}
function withoutPartsOf(deleted, paid) {
    const names = new Set(paid.flatMap(recordsOf).map(nameOf));
    return mapValues(deleted, (model, ids) =>
        ids.filter((id) => !names.has(nameOf({ model: { name: model }, id })))
    );
}
function mapValues(record, map) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}
export { leaveOutPaidHere };
