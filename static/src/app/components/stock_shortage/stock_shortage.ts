import { Component } from "@odoo/owl";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import type { Answer, Choice, Shortage } from "../../services/shortage";
import { ageInWords } from "../../utils/age_in_words";
import { holdersInWords } from "../../utils/holders_in_words";
import { deciderInWords } from "../../utils/decider_in_words";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";

interface Props {
    shortage: Shortage;
    /** Whether the person at the till may decide what takes a manager. */
    isManager: boolean;
    /** `null` when the figures are live. */
    ageSeconds: number | null;
    getPayload: (answer: Answer) => void;
    close: () => void;
}

/** Tells a cashier what is short, and why, and takes one tap for an answer. */
export class StockShortage extends Component<Props, PosEnv> {
    static override template = "pos_stock_guard.StockShortage";
    static components = { Dialog };
    static override props = {
        shortage: Object,
        isManager: Boolean,
        ageSeconds: { type: [Number, { value: null }] },
        getPayload: Function,
        close: Function,
    };

    get headline(): string {
        const { remaining } = this.props.shortage;
        if (remaining === null) {
            return _t("Stock not known yet");
        }
        return remaining > 0 ? _t("Only %s left", this.quantity(remaining)) : _t("Out of stock");
    }

    get age(): string | null {
        const { ageSeconds } = this.props;
        return ageSeconds === null ? null : _t("As of %s", ageInWords(ageSeconds));
    }

    get rule(): string {
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

    get canApprove(): boolean {
        return this.props.shortage.decision.verdict === "approve" && this.props.isManager;
    }

    get canContinue(): boolean {
        return this.props.shortage.decision.verdict === "warn";
    }

    /** Who has it: the shelf may look otherwise. */
    get holders(): readonly string[] {
        return holdersInWords(this.props.shortage.heldBy, (held) => this.quantity(held));
    }

    quantity(quantity: number): string {
        return this.env.utils.formatProductQty(quantity, false);
    }

    choose(choice: Choice): void {
        this.props.getPayload({ choice, consent: null });
        this.props.close();
    }
}

/** Closing the dialog any other way than by its buttons cancels. */
export async function askAboutShortage(pos: PosStore, shortage: Shortage): Promise<Answer> {
    pos.sound.play("error");
    const guard = pos.stockDesk?.guard;
    const answer = await makeAwaitable<Answer>(pos.dialog, StockShortage, {
        shortage,
        isManager: pos.getCashier()._role === "manager",
        ageSeconds: guard?.freshness === "live" ? null : (guard?.ageSeconds ?? null),
    });
    return answer ?? { choice: "cancel", consent: null };
}
