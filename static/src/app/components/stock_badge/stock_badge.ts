import { Component, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { formatFloat } from "@web/core/utils/numbers";
import { _t } from "@web/core/l10n/translation";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import type { Level } from "../../../core/level";
import type { ChosenItems, ComboChoice } from "../../services/combo_choice";
import { timeInWords } from "../../utils/time_in_words";
import { safely } from "../../services/safely";
import { templateIdOf, variantsOf, type CardProduct } from "../../services/stock_catalogue";
import { holdersInWords } from "../../utils/holders_in_words";

/** From here on a card has no room for every digit, and nobody counts that closely. */
const ABBREVIATED_FROM = 10_000;

/** What is left of the product of a card. A component of its own, so that only it is rendered again. */
export class StockBadge extends Component<{ product: CardProduct }, PosEnv> {
    static override template = "pos_stock_guard.StockBadge";
    static override props = { product: Object };

    declare pos: PosStore;
    /** Where the card is a choice of a combo. */
    declare choice: ComboChoice | undefined;
    declare chosen: ChosenItems | undefined;

    override setup(): void {
        this.pos = usePos();
        this.choice = (this.env as { comboChoice?: ComboChoice }).comboChoice;
        this.chosen = this.choice && useState(this.choice.chosen);
    }

    get level(): Level | null {
        const { product } = this.props;
        return safely(
            this.pos.stockDesk,
            ({ guard }) => guard.levelOf(product, this.choice?.of(product.id, this.chosen)),
            null
        );
    }

    get templateId(): number {
        return templateIdOf(this.props.product);
    }

    text({ quantity }: Level): string {
        if (quantity === null) {
            return "?";
        }
        if (Math.abs(quantity) >= ABBREVIATED_FROM) {
            return formatFloat(quantity, { humanReadable: true, decimals: 1 });
        }
        return this.env.utils.formatProductQty(quantity, false);
    }

    title({ quantity, state }: Level, isOld: boolean): string {
        if (quantity === null) {
            return _t("Stock not known");
        }
        const title = this.amount(quantity, state);
        const asOf = isOld ? this.pos.stockDesk?.guard.age.confirmedDate : null;
        if (!asOf) {
            return title;
        }
        const time = timeInWords(asOf);
        return this.isDoubted
            ? _t("%(title)s, as of %(time)s. May be gone by now: it sells fast", { title, time })
            : _t("%(title)s, as of %(time)s", { title, time });
    }

    get isOld(): boolean {
        return this.isDoubted || (this.pos.stockDesk?.guard.isOld ?? false);
    }

    private get isDoubted(): boolean {
        const { product } = this.props;
        return safely(this.pos.stockDesk, ({ guard }) => guard.isDoubted(product), false);
    }

    private amount(quantity: number, state: Level["state"]): string {
        const format = (amount: number): string => this.env.utils.formatProductQty(amount, false);
        if (state !== "out") {
            return _t("In stock: %s", format(quantity));
        }
        const guard = this.pos.stockDesk?.guard;
        const holders = variantsOf(this.props.product).flatMap(
            ({ id }) => guard?.heldByOthers(id) ?? []
        );
        const held = quantity === 0 ? holdersInWords(holders, format).join(", ") : "";
        return _t("Out of stock: %s", held || format(quantity));
    }
}
