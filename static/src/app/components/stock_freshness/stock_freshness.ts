import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import type { Freshness } from "../../../core/freshness";
import type { Transport } from "../../../core/hearing";
import { safely } from "../../services/safely";
import type { StockGuard } from "../../services/stock_guard";
import { ageInWords } from "../../utils/age_in_words";
import { StockPanel } from "../stock_panel/stock_panel";

const ICONS: Record<Freshness, string> = {
    live: "fa-cubes text-success",
    delayed: "fa-clock-o text-warning",
    stale: "fa-exclamation-triangle text-danger",
    unknown: "fa-question-circle text-danger",
};

/** How old the figures on the screen are, and of which place. */
export class StockFreshness extends Component {
    static override template = "pos_stock_guard.StockFreshness";
    static override props = {};

    declare pos: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    /** Shows all there is to know about the figures. */
    open(): void {
        this.pos.dialog.add(StockPanel);
    }

    /** What is known, as plain values: for a style sheet, a test or a script. */
    get attributes(): Record<string, unknown> {
        return {
            "data-state": this.state,
            "data-age-seconds": this.ageSeconds ?? false,
            "data-version": this.version ?? false,
            "data-transport": this.transport,
            "data-location": this.location,
            "data-changes": this.changes,
        };
    }

    get guard(): StockGuard | undefined {
        return this.pos.stockDesk?.guard;
    }

    get state(): Freshness {
        return this.guard?.freshness ?? "unknown";
    }

    get icon(): string {
        return this.state === "live" && this.transport === "polling"
            ? "fa-refresh text-success"
            : ICONS[this.state];
    }

    get transport(): Transport {
        return this.guard?.contact.transport ?? "polling";
    }

    /** Whole seconds, `null` when nothing was ever confirmed. */
    get ageSeconds(): number | null {
        const age = this.guard?.age.seconds ?? null;
        return age === null ? null : Math.floor(age);
    }

    get version(): number | null {
        return this.guard?.ledger.head.version ?? null;
    }

    /** Whose figures these are; none before the first answer. */
    get location(): string | undefined {
        return this.guard?.ledger.head.location?.name;
    }

    get label(): string {
        if (this.ageSeconds === null) {
            return _t("Stock not checked");
        }
        if (this.state !== "live") {
            return ageInWords(this.ageSeconds);
        }
        return this.transport === "polling" ? _t("Stock polled") : _t("Stock live");
    }

    /** Products to be read about in the panel: they changed while the till was away. */
    get changes(): number {
        return safely(this.pos.stockDesk, ({ absence }) => absence.rows().length, 0);
    }

    get title(): string {
        return this.changes > 0
            ? _t("%s. Tap to see what changed while this till was offline.", this.description)
            : this.description;
    }

    /** As the label, with whose figures they are. */
    get place(): string {
        const { label, location } = this;
        return location ? _t("%(label)s: %(location)s", { label, location }) : label;
    }

    private get description(): string {
        return this.location && this.transport === "polling"
            ? _t("%s. Changes come late: they are asked for, not pushed.", this.place)
            : this.place;
    }
}
