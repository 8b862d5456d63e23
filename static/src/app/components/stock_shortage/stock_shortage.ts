import { Component, onMounted, useRef } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import type { Consent } from "../../../core/approval";
import type { Verdict } from "../../../core/decision";
import type { ChangeRow } from "../../services/absence_desk";
import {
    isRemovable,
    type Answer,
    type Choice,
    type Occasion,
    type Shortage,
} from "../../services/shortage";
import { ageInWords } from "../../utils/age_in_words";
import { amountInWords } from "../../utils/amount_in_words";
import { holdersInWords } from "../../utils/holders_in_words";
import { deciderInWords } from "../../utils/decider_in_words";
import { productName } from "../../utils/product_name";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import { ShortageAbsence } from "./shortage_absence";
import { ShortageElsewhere } from "./shortage_elsewhere";

interface Props {
    shortage: Shortage;
    occasion: Occasion;
    /** Whether the person at the till may decide what takes a manager. */
    isManager: boolean;
    /** Whether a manager can come and decide. */
    canAsk: boolean;
    /** Has the manager say so; `null` when nobody agreed. */
    approve: () => Promise<Consent | null>;
    /** `null` when the figures are live. */
    ageSeconds: number | null;
    /** What the rule says of live figures, where these have made it milder. */
    softenedFrom: Verdict | null;
    /** What became of it while the till was away, and nobody has read. */
    changes: readonly ChangeRow[];
    getPayload: (answer: Answer) => void;
    close: () => void;
}

/** Tells a cashier what is short, and why, and takes one tap for an answer. */
export class StockShortage extends Component<Props, PosEnv> {
    static override template = "pos_stock_guard.StockShortage";
    static components = { Dialog, ShortageAbsence, ShortageElsewhere };
    static override props = {
        shortage: Object,
        occasion: Object,
        isManager: Boolean,
        canAsk: Boolean,
        approve: Function,
        ageSeconds: { type: [Number, { value: null }] },
        softenedFrom: { type: [String, { value: null }] },
        changes: Array,
        getPayload: Function,
        close: Function,
    };

    private isAsking = false;

    override setup(): void {
        const footer = useRef("answers");
        // Enter gives the first answer; the dialog would have it close itself.
        onMounted(() => {
            footer.el?.querySelector("button")?.focus();
        });
    }

    get name(): string {
        return productName(this.props.shortage.variant);
    }

    get headline(): string {
        const { remaining, share } = this.props.shortage;
        if (remaining === null) {
            return _t("Stock not known yet");
        }
        if (this.isShared) {
            return share !== null && share > 0
                ? _t("Only %s left for this till", this.amount(share))
                : _t("None left for this till");
        }
        return remaining > 0 ? _t("Only %s left", this.amount(remaining)) : _t("Out of stock");
    }

    get age(): string | null {
        const { ageSeconds, shortage } = this.props;
        if (ageSeconds === null) {
            return null;
        }
        const age = ageInWords(ageSeconds);
        return shortage.isDoubted
            ? _t("As of %s. May be gone by now: it sells fast", age)
            : _t("As of %s", age);
    }

    get isBeyondShare(): boolean {
        return this.props.shortage.decision.reason === "beyond_share";
    }

    /** Whether there is more than what this till may sell without asking anybody. */
    get isShared(): boolean {
        const { remaining, share } = this.props.shortage;
        return remaining !== null && share !== null && share < remaining;
    }

    /** Why this till may not sell by itself what is there; `null` where it may. */
    get sharing(): string | null {
        const { tills } = this.props.shortage;
        return this.isShared && tills !== null
            ? _t("No contact with the server: %s tills share what was left", tills)
            : null;
    }

    get shortLabel(): string {
        return this.isBeyondShare ? _t("Over this till's share") : _t("Short by");
    }

    get rule(): string {
        const { shortage, softenedFrom } = this.props;
        const by = deciderInWords(shortage.decision);
        switch (softenedFrom ?? shortage.decision.verdict) {
            case "block":
                return _t("Never sold short: rule of %s", by);
            case "approve":
                return softenedFrom
                    ? _t("Sold short only by a manager: rule of %s", by)
                    : this.approvalRule(by);
            default:
                return _t("Check the shelf before you sell it: rule of %s", by);
        }
    }

    /** Why less is asked for than the rule says; `null` where it is not. */
    get softening(): string | null {
        const { canAsk, isManager, shortage, softenedFrom } = this.props;
        if (softenedFrom === null) {
            return null;
        }
        const why =
            shortage.remaining === null
                ? _t("As stock is not known")
                : _t("As the figures are old");
        if (shortage.decision.verdict !== "approve") {
            return _t("%s, it can be sold: check the shelf first", why);
        }
        return canAsk || isManager
            ? _t("%s, a manager may sell it", why)
            : _t("%s, a POS manager may sell it, when logged in", why);
    }

    get canRemove(): boolean {
        return isRemovable(this.props.shortage, this.props.occasion);
    }

    /** What closing the dialog comes to. */
    get cancelLabel(): string {
        const { occasion } = this.props;
        if (occasion.kind === "changing") {
            return _t("Back to %s", this.quantity(occasion.before));
        }
        return occasion.kind === "settling" ? _t("Back to the order") : _t("Cancel");
    }

    private approvalRule(by: string): string {
        if (this.isBeyondShare) {
            return this.shareRule;
        }
        if (this.props.isManager) {
            return _t("Sold short only by a manager: rule of %s", by);
        }
        return this.props.canAsk
            ? _t("Only a manager can sell more: rule of %s", by)
            : _t("A POS manager must be logged in to sell more: rule of %s", by);
    }

    private get shareRule(): string {
        if (this.props.isManager) {
            return _t("More than this till's share: only a manager sells it");
        }
        return this.props.canAsk
            ? _t("More than this till's share: ask a manager")
            : _t("More than this till's share: log in as a manager");
    }

    get canApprove(): boolean {
        const { shortage, isManager, canAsk } = this.props;
        return shortage.decision.verdict === "approve" && (isManager || canAsk);
    }

    get approveLabel(): string {
        return this.props.isManager ? _t("Approve") : _t("Ask a manager");
    }

    get canContinue(): boolean {
        return this.props.shortage.decision.verdict === "warn";
    }

    /** Who has it: the shelf may look otherwise. */
    get holders(): readonly string[] {
        return holdersInWords(this.props.shortage.heldBy, (held) => this.quantity(held));
    }

    amount(quantity: number): string {
        const { product_tmpl_id: template } = this.props.shortage.variant;
        return amountInWords(this.quantity(quantity), template);
    }

    quantity(quantity: number): string {
        return this.env.utils.formatProductQty(quantity, false);
    }

    choose(choice: Choice, consent: Consent | null = null): void {
        this.props.getPayload({ choice, consent });
        this.props.close();
    }

    /** Once at a time, however often it is tapped before the manager's popup is there. */
    async approve(): Promise<void> {
        if (this.isAsking) {
            return;
        }
        this.isAsking = true;
        const consent = await this.props.approve().finally(() => {
            this.isAsking = false;
        });
        if (consent) {
            this.choose("proceed", consent);
        }
    }
}
