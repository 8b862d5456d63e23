// Compiled from stock_shortage.ts; edit that file.
import { Component } from "@odoo/owl";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { ageInWords } from "../../utils/age_in_words";
import { holdersInWords } from "../../utils/holders_in_words";
import { deciderInWords } from "../../utils/decider_in_words";
class StockShortage extends Component {
    static template = "pos_stock_guard.StockShortage";
    static components = { Dialog };
    static props = {
        shortage: Object,
        isManager: Boolean,
        ageSeconds: { type: [Number, { value: null }] },
        getPayload: Function,
        close: Function,
    };
    get headline() {
        const { remaining } = this.props.shortage;
        if (remaining === null) {
            return _t("Stock not known yet");
        }
        return remaining > 0 ? _t("Only %s left", this.quantity(remaining)) : _t("Out of stock");
    }
    get age() {
        const { ageSeconds } = this.props;
        return ageSeconds === null ? null : _t("As of %s", ageInWords(ageSeconds));
    }
    get rule() {
        const { decision } = this.props.shortage;
        const by = deciderInWords(decision);
        switch (decision.verdict) {
            case "block":
                return _t("Never sold short: rule of %s", by);
            case "approve":
                return this.props.isManager
                    ? _t("Sold short only by a manager: rule of %s", by)
                    : _t("Only a manager can sell more: rule of %s", by);
            default:
                return _t("Check the shelf before you sell it: rule of %s", by);
        }
    }
    get canApprove() {
        return this.props.shortage.decision.verdict === "approve" && this.props.isManager;
    }
    get canContinue() {
        return this.props.shortage.decision.verdict === "warn";
    }
    /** Who has it: the shelf may look otherwise. */
    get holders() {
        return holdersInWords(this.props.shortage.heldBy, (held) => this.quantity(held));
    }
    quantity(quantity) {
        return this.env.utils.formatProductQty(quantity, false);
    }
    choose(choice) {
        this.props.getPayload({ choice, consent: null });
        this.props.close();
    }
}
async function askAboutShortage(pos, shortage) {
    pos.sound.play("error");
    const guard = pos.stockDesk?.guard;
    const answer = await makeAwaitable(pos.dialog, StockShortage, {
        shortage,
        isManager: pos.getCashier()._role === "manager",
        ageSeconds: guard?.freshness === "live" ? null : guard?.ageSeconds ?? null,
    });
    return answer ?? { choice: "cancel", consent: null };
}
export { StockShortage, askAboutShortage };
