// Compiled from stock_absence.ts; edit that file.
import { Component, onMounted, useRef } from "@odoo/owl";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { Dialog } from "@web/core/dialog/dialog";
import { AbsenceRow } from "./absence_row";
class StockAbsence extends Component {
    static template = "pos_stock_guard.StockAbsence";
    static components = { AbsenceRow, Dialog };
    static props = { rows: Array, order: Object, getPayload: Function, close: Function };
    setup() {
        const footer = useRef("answers");
        onMounted(() => {
            footer.el?.querySelector("button")?.focus();
        });
    }
    answer(goesOn) {
        this.props.getPayload(goesOn);
        this.props.close();
    }
}
async function tellOfAbsence(pos, rows, order) {
    pos.sound.play("error");
    return (await makeAwaitable(pos.dialog, StockAbsence, { rows, order })) ?? false;
}
export { StockAbsence, tellOfAbsence };
