import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { RecordChange, RecordSet } from "@point_of_sale/app/models/related_models";

/**
 * Calls `onChange` with the uuid of each record that comes, changes or goes, and whether the lines of
 * its order may be others, or what they take, not just some field of its own.
 */
export function onRecordChange(
    records: RecordSet<PosOrder | PosOrderline>,
    onChange: (uuid: string, whole: boolean) => void
): void {
    // Many events in a row are of one record, and to look it up costs more than all the rest.
    let last: { id: number | string; uuid: string } | undefined;
    const tell = (id: number | string | undefined, whole: boolean): void => {
        if (id === undefined) {
            return;
        }
        if (last?.id !== id) {
            const record = records.get(id);
            last = record && { id, uuid: record.uuid };
        }
        if (last) {
            onChange(last.uuid, whole);
        }
    };
    records.addEventListener("create", ({ ids = [] }: RecordChange) => {
        for (const id of ids) {
            tell(id, true);
        }
    });
    // Loaded anew, a record names models where its fields should be.
    records.addEventListener("update", ({ id, fields = [] }: RecordChange) => {
        tell(id, fields.includes("pos.order") || fields.includes("shipping_date"));
    });
    records.addEventListener("delete", ({ key }: RecordChange) => {
        last = undefined;
        onChange(String(key), true);
    });
}
