import { Component, onMounted, useRef } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { Dialog } from "@web/core/dialog/dialog";
import type { ChangeRow } from "../../services/absence_desk";
import { ask } from "../../utils/ask";
import { AbsenceRow } from "./absence_row";

interface Props {
    rows: readonly ChangeRow[];
    order: PosOrder;
    getPayload: (goesOn: boolean) => void;
    close: () => void;
}

/** Tells, before an order is paid, what others left too little of while the till was away. */
export class StockAbsence extends Component<Props> {
    static override template = "pos_stock_guard.StockAbsence";
    static components = { AbsenceRow, Dialog };
    static override props = { rows: Array, order: Object, getPayload: Function, close: Function };

    override setup(): void {
        const footer = useRef("answers");
        // Enter gives the first answer; the dialog would have it close itself.
        onMounted(() => {
            footer.el?.querySelector("button")?.focus();
        });
    }

    answer(goesOn: boolean): void {
        this.props.getPayload(goesOn);
        this.props.close();
    }
}

/** Closing the dialog any other way than by its buttons leads back to the order. */
export async function tellOfAbsence(
    pos: PosStore,
    rows: readonly ChangeRow[],
    order: PosOrder
): Promise<boolean> {
    pos.sound.play("error");
    return (await ask<boolean>(pos.dialog, StockAbsence, { rows, order })) ?? false;
}
