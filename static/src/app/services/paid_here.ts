import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import { nameOf, recordsOf } from "./parts_of_order";
import { isUnsent } from "./unsent_changes";

interface Row {
    readonly id: number;
    readonly state?: string;
    readonly order_id?: number;
    readonly pos_order_id?: number;
    readonly pos_order_line_id?: number;
}

type Rows = Record<string, Row[]>;

interface OpenOrders {
    readonly dynamic_records: Rows;
    readonly deleted_record_ids: Record<string, number[]>;
}

/**
 * Leaves out of what the server tells of open orders those that were paid here, and it does not know.
 *
 * Core takes over whatever it is told. The order would be open again without its payment, or gone
 * where another till has deleted it.
 */
export function leaveOutPaidHere(
    models: PosModels,
    method: string | undefined,
    answer: unknown
): unknown {
    if (method !== "read_pos_orders" && method !== "read_config_open_orders") {
        return answer;
    }
    const paid = models["pos.order"].filter((order) => order.isSynced && isUnsent(order));
    if (paid.length === 0) {
        return answer;
    }
    if (method === "read_pos_orders") {
        return withoutOpen(answer as Rows, paid);
    }
    const { dynamic_records: records, deleted_record_ids: deleted } = answer as OpenOrders;
    return {
        dynamic_records: withoutOpen(records, paid),
        deleted_record_ids: withoutPartsOf(deleted, paid),
    };
}

/** Paid by another till too, they are taken over. */
function withoutOpen(rows: Rows, paid: readonly PosOrder[]): Rows {
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
    const isOfOpen = (model: string, row: Row): boolean =>
        model === "pos.order"
            ? open.has(row.id)
            : open.has(row.order_id ?? 0) ||
              open.has(row.pos_order_id ?? 0) ||
              lines.has(row.pos_order_line_id ?? 0);
    return mapValues(rows, (model, each) => each.filter((row) => !isOfOpen(model, row)));
}

function withoutPartsOf(
    deleted: Record<string, number[]>,
    paid: readonly PosOrder[]
): Record<string, number[]> {
    const names = new Set(paid.flatMap(recordsOf).map(nameOf));
    return mapValues(deleted, (model, ids) =>
        ids.filter((id) => !names.has(nameOf({ model: { name: model }, id })))
    );
}

function mapValues<T>(
    record: Record<string, T>,
    map: (key: string, value: T) => T
): Record<string, T> {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}
