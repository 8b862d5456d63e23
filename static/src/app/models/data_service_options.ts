import {
    DataServiceOptions,
    type DatabaseTable,
    type DatabaseTables,
} from "@point_of_sale/app/models/data_service_options";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { patch } from "@web/core/utils/patch";
import { isUnsent } from "../services/unsent_changes";

patch(DataServiceOptions.prototype, {
    // Core takes a paid order for sent as soon as the server has it, if only as a draft.
    get databaseTable(): DatabaseTables {
        const tables = super.databaseTable as DatabaseTables;
        return {
            ...tables,
            "pos.order": untilSent(tables["pos.order"], (order) => order),
            "pos.order.line": untilSent(tables["pos.order.line"], (line) => line.order_id),
            "pos.payment": untilSent(tables["pos.payment"], (payment) => payment.pos_order_id),
        };
    },
});

function untilSent<T>(
    table: DatabaseTable<T>,
    orderOf: (record: T) => PosOrder | undefined
): DatabaseTable<T> {
    return {
        ...table,
        condition(record) {
            const isSent = table.condition(record);
            // Asked of each record after each burst of changes, and core's are slow to read: most are
            // of drafts. Only `false` keeps one.
            const order = isSent === false ? undefined : orderOf(record);
            return order && isUnsent(order) ? false : isSent;
        },
    };
}
