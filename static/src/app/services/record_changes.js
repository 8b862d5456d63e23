// Compiled from record_changes.ts; edit that file.
function onRecordChange(records, onChange) {
    let last;
    const tell = (id, whole) => {
        if (id === void 0) {
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
    records.addEventListener("create", ({ ids = [] }) => {
        for (const id of ids) {
            tell(id, true);
        }
    });
    records.addEventListener("update", ({ id, fields = [] }) => {
        tell(id, fields.includes("pos.order") || fields.includes("shipping_date"));
    });
    records.addEventListener("delete", ({ key }) => {
        last = void 0;
        onChange(String(key), true);
    });
}
export { onRecordChange };
