// Compiled from stock_absence.ts; edit that file.
import { Component, onMounted, useRef } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { ask } from "../../utils/ask";
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
    return (await ask(pos.dialog, StockAbsence, { rows, order })) ?? false;
}
export { StockAbsence, tellOfAbsence };
