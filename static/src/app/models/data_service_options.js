// Compiled from data_service_options.ts; edit that file.
import { DataServiceOptions } from "@point_of_sale/app/models/data_service_options";
import { patch } from "@web/core/utils/patch";
import { isUnsent } from "../services/unsent_changes";
patch(DataServiceOptions.prototype, {
    // Core takes a paid order for sent as soon as the server has it, if only as a draft.
    get databaseTable() {
        const tables = super.databaseTable;
        return {
            ...tables,
            "pos.order": untilSent(tables["pos.order"], (order) => order),
            "pos.order.line": untilSent(tables["pos.order.line"], (line) => line.order_id),
            "pos.payment": untilSent(tables["pos.payment"], (payment) => payment.pos_order_id),
        };
    },
});
function untilSent(table, orderOf) {
    return {
        ...table,
        condition(record) {
            const isSent = table.condition(record);
            const order = isSent === false ? void 0 : orderOf(record);
            return order && isUnsent(order) ? false : isSent;
        },
    };
}
