// Compiled from unsent_changes.ts; edit that file.
import { nameOf, partsOf, recordsOf } from "./parts_of_order";
const KEY = "stockGuardUnsent";
const WAYS = ["unlink", "delete"];
function isUnsent(order) {
    return isPaid(order) && (!order.isSynced || unsentOf(order) !== void 0);
}
function noteUnsent(order) {
    if (!order.isSynced) {
        return;
    }
    if (isPaid(order)) {
        markWhole(order);
    }
    const records = recordsOf(order);
    const { changed = [], removed = [] } = unsentOf(order) ?? {};
    const known = new Set(removed.map(nameOfRemoval));
    order.uiState[KEY] = {
        changed: [
            .../* @__PURE__ */ new Set([
                ...changed,
                ...records.filter((each) => each.isDirty()).map(nameOf),
            ]),
        ],
        removed: [
            ...removed,
            ...records.flatMap(removalsOf).filter((each) => !known.has(nameOfRemoval(each))),
        ],
    };
}
function recoverUnsent(order) {
    const unsent = unsentOf(order);
    if (!unsent) {
        return;
    }
    const changed = new Set(unsent.changed);
    for (const record of recordsOf(order)) {
        const pending = new Set(removalsOf(record).map(nameOfRemoval));
        for (const removal of unsent.removed) {
            if (isOf(record, removal) && !pending.has(nameOfRemoval(removal))) {
                remove(record, removal);
            }
        }
        if (changed.has(nameOf(record))) {
            record._markDirty();
        }
    }
}
function forgetUnsent(order) {
    Reflect.deleteProperty(order.uiState, KEY);
}
function isPaid({ finalized, state }) {
    return finalized && state !== "cancel";
}
function markWhole(order) {
    for (const part of order.lines.flatMap(partsOf)) {
        part._markDirty();
    }
}
function unsentOf(order) {
    return order.uiState[KEY];
}
function removalsOf(record) {
    const model = record.model.name;
    return WAYS.flatMap((way) =>
        [...(record.models.commands[model]?.[way] ?? [])].flatMap(([field, removals]) =>
            removals
                .map(({ id, parentId }) => ({ model, way, field, id, parentId }))
                .filter((removal) => isOf(record, removal))
        )
    );
}
function isOf(record, { model, parentId }) {
    return record.model.name === model && record.id === parentId;
}
function remove(record, { model, way, field, id, parentId }) {
    const commands = record.models.commands[model]?.[way];
    const there = record[field] ?? [];
    if (commands && !there.some((each) => each.id === id)) {
        commands.set(field, [...(commands.get(field) ?? []), { id, parentId }]);
    }
}
function nameOfRemoval({ model, field, id }) {
    return `${model} ${field} ${id}`;
}
export { forgetUnsent, isUnsent, noteUnsent, recoverUnsent };
