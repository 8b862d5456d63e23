// Compiled from select_lot_popup.ts; edit that file.
import { SelectLotPopup } from "@point_of_sale/app/components/popups/select_lot_popup/select_lot_popup";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { patch } from "@web/core/utils/patch";
import { showLotsLeft } from "../../../services/lots_left";
import { safely } from "../../../services/safely";
patch(SelectLotPopup.prototype, {
    setup() {
        super.setup();
        this.pos = usePos();
    },
    getSources() {
        const sources = super.getSources();
        return sources.map((source) => ({
            ...source,
            options: (typed) => {
                const options = source.options(typed);
                const names = this.props.options?.map(({ name }) => name) ?? [];
                return safely(
                    this.pos.stockDesk,
                    ({ lots }) =>
                        lots.whenKnown((left) =>
                            showLotsLeft(options, names, left, lots.product, (quantity) =>
                                this.env.utils.formatProductQty(quantity, false)
                            )
                        ),
                    options
                );
            },
        }));
    },
});
