// Compiled from quantity_entry.ts; edit that file.
import { safely } from "./safely";
const PAUSE = 1e3;
class QuantityEntry {
    orders;
    review;
    queue;
    clock;
    numpad;
    entry = null;
    constructor(orders, review, queue, clock, numpad) {
        this.orders = orders;
        this.review = review;
        this.queue = queue;
        this.clock = clock;
        this.numpad = numpad;
    }
    /**
     * A key was pressed.
     *
     * @param before the line's quantity before this key
     */
    onTyped(order, line, before) {
        const { entry } = this;
        const isSame = entry?.line.uuid === line.uuid;
        if (isSame) {
            this.forget();
        } else {
            void this.finish();
        }
        const cancel = this.clock.after(PAUSE, () => void this.finish());
        this.entry = { order, line, before: isSame ? entry.before : before, cancel };
    }
    get isOpen() {
        return this.entry !== null;
    }
    /** Whoever asks about the whole order asks about this, too. */
    forget() {
        this.entry?.cancel();
        this.entry = null;
    }
    /** Asks about what was typed, if that grew: at once, as the cashier goes on to something else. */
    async finish() {
        const { entry } = this;
        this.forget();
        if (entry && this.numpad.isShown(entry.order)) {
            await this.queue.check(() => this.settle(entry));
        }
    }
    async settle({ order, line, before }) {
        this.orders.flush();
        for (const sold of productsOf(line)) {
            const isGrown = line.qty > before && order.lines.some(({ uuid }) => uuid === line.uuid);
            const finding = isGrown ? this.review.findingOf(order, sold) : null;
            const occasion = { kind: "changing", before };
            if (finding && !(await this.review.resolve(order, finding, occasion, line))) {
                line.setQuantity(before, line.combo_line_ids.length > 0);
                this.numpad.startOver();
                return false;
            }
        }
        return true;
    }
}
function productsOf({ combo_line_ids: choices, product_id }) {
    return choices.length > 0 ? choices.map((choice) => choice.product_id) : [product_id];
}
function noteEntry(pos) {
    const order = pos.getOrder();
    const selected = order?.getSelectedOrderline();
    const line = selected?.combo_parent_id ?? selected;
    const before = line?.qty;
    return () => {
        if (order && line && before !== void 0 && line.qty !== before) {
            safely(pos.stockDesk, ({ entry }) => {
                entry.onTyped(order, line, before);
            });
        }
    };
}
export { PAUSE, QuantityEntry, noteEntry };
