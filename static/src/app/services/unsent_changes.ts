import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { Base } from "@point_of_sale/app/models/related_models";
import { nameOf, partsOf, recordsOf } from "./parts_of_order";

/** Where an order carries them, so that they outlive a reload. */
const KEY = "stockGuardUnsent";
const WAYS = ["unlink", "delete"] as const;

interface Removal {
    readonly model: string;
    readonly way: (typeof WAYS)[number];
    readonly field: string;
    readonly id: number;
    readonly parentId: number;
}

/** What is to be sent of an order that the server has: of whom, and what was taken out of them. */
interface UnsentChanges {
    readonly changed: readonly string[];
    readonly removed: readonly Removal[];
}

/**
 * Whether it was paid, and the server may not know.
 *
 * Core tells by the order's id. One that was a draft of the server before has it already.
 */
export function isUnsent(order: PosOrder): boolean {
    return isPaid(order) && (!order.isSynced || unsentOf(order) !== undefined);
}

/** To be called before core tries to send the order: it forgets all of this then, whatever comes of it. */
export function noteUnsent(order: PosOrder): void {
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
            ...new Set([...changed, ...records.filter((each) => each.isDirty()).map(nameOf)]),
        ],
        removed: [
            ...removed,
            ...records.flatMap(removalsOf).filter((each) => !known.has(nameOfRemoval(each))),
        ],
    };
}

/** Has the next try send what those before it did not get across. */
export function recoverUnsent(order: PosOrder): void {
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

/** The server has all of it. */
export function forgetUnsent(order: PosOrder): void {
    Reflect.deleteProperty(order.uiState, KEY);
}

function isPaid({ finalized, state }: PosOrder): boolean {
    return finalized && state !== "cancel";
}

/**
 * What was paid for is sold as it was here. Of what has not been changed here core sends nothing, and
 * another till may have changed it meanwhile, or taken it out.
 */
function markWhole(order: PosOrder): void {
    for (const part of order.lines.flatMap(partsOf)) {
        part._markDirty();
    }
}

function unsentOf(order: PosOrder): UnsentChanges | undefined {
    return order.uiState[KEY] as UnsentChanges | undefined;
}

function removalsOf(record: Base): Removal[] {
    const model = record.model.name;
    return WAYS.flatMap((way) =>
        [...(record.models.commands[model]?.[way] ?? [])].flatMap(([field, removals]) =>
            removals
                .map(({ id, parentId }) => ({ model, way, field, id, parentId }))
                .filter((removal) => isOf(record, removal))
        )
    );
}

function isOf(record: Base, { model, parentId }: Removal): boolean {
    return record.model.name === model && record.id === parentId;
}

function remove(record: Base, { model, way, field, id, parentId }: Removal): void {
    const commands = record.models.commands[model]?.[way];
    const there = (record as unknown as Record<string, Base[] | undefined>)[field] ?? [];
    // Told by the server meanwhile, it is on the screen again, and in what is paid.
    if (commands && !there.some((each) => each.id === id)) {
        commands.set(field, [...(commands.get(field) ?? []), { id, parentId }]);
    }
}

function nameOfRemoval({ model, field, id }: Removal): string {
    return `${model} ${field} ${id}`;
}
