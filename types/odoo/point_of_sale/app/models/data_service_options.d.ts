import type { PosOrder, PosPayment } from "./pos_order";
import type { PosOrderline } from "./pos_order_line";

export class DataServiceOptions {
    readonly databaseTable: DatabaseTables;
}

/** What the browser's database keeps of each model. */
export interface DatabaseTables {
    readonly "pos.order": DatabaseTable<PosOrder>;
    readonly "pos.order.line": DatabaseTable<PosOrderline>;
    readonly "pos.payment": DatabaseTable<PosPayment>;
}

export interface DatabaseTable<T> {
    readonly key: string;
    /** Whether the record is needed no more; `undefined` counts as yes. */
    readonly condition: (record: T) => boolean | undefined;
}
