import {
    SelectLotPopup,
    type LotOption,
    type LotSource,
} from "@point_of_sale/app/components/popups/select_lot_popup/select_lot_popup";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { patch } from "@web/core/utils/patch";
import { showLotsLeft } from "../../../services/lots_left";
import { safely } from "../../../services/safely";

declare module "@point_of_sale/app/components/popups/select_lot_popup/select_lot_popup" {
    interface SelectLotPopup {
        pos: PosStore;
        env: PosEnv;
    }
}

patch(SelectLotPopup.prototype, {
    setup(): void {
        super.setup();
        this.pos = usePos();
    },

    getSources(): LotSource[] {
        const sources = super.getSources() as LotSource[];
        return sources.map((source) => ({
            ...source,
            options: (typed) => {
                const options = source.options(typed) as LotOption[];
                const names = this.props.options?.map(({ name }) => name) ?? [];
                return safely<LotOption[] | Promise<LotOption[]>>(
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
