import { Component, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import type { Freshness } from "../../../core/freshness";
import type { StorageTrouble } from "../../../core/stock_storage";
import type { Transport } from "../../../core/hearing";
import type { ChangeRow } from "../../services/absence_desk";
import { safely } from "../../services/safely";
import type { StockGuard } from "../../services/stock_guard";
import { ageInWords } from "../../utils/age_in_words";
import { timeInWords } from "../../utils/time_in_words";
import { AbsenceRow } from "../stock_absence/absence_row";

/** All that a cashier may ask about the figures on the screen, and the wish for younger ones. */
export class StockPanel extends Component {
    static override template = "pos_stock_guard.StockPanel";
    static components = { AbsenceRow, Dialog };
    static override props = { close: Function };

    declare pos: PosStore;
    declare request: { underWay: boolean };

    override setup(): void {
        this.pos = usePos();
        this.request = useState({ underWay: false });
    }

    get guard(): StockGuard | undefined {
        return this.pos.stockDesk?.guard;
    }

    get state(): Freshness {
        return this.guard?.freshness ?? "unknown";
    }

    get transport(): Transport {
        return this.guard?.contact.transport ?? "polling";
    }

    get location(): string {
        return this.guard?.ledger.head.location?.name ?? _t("Not known yet");
    }

    get confirmed(): string {
        const { seconds = null, confirmedDate = null } = this.guard?.age ?? {};
        return seconds === null || confirmedDate === null
            ? _t("Never")
            : _t("%(age)s (%(time)s)", {
                  age: ageInWords(seconds),
                  time: timeInWords(confirmedDate),
              });
    }

    get connection(): string {
        return this.transport === "websocket"
            ? _t("Pushed as they happen")
            : _t("Asked for every 10 seconds");
    }

    /** Orders paid here that the server has not taken yet, or not with their last change. */
    get waiting(): number {
        return this.pos.paidOrders.waiting().length;
    }

    /** Why the figures are what they are, in words. */
    get reason(): string {
        const { guard } = this;
        if (!guard) {
            return _t("Stock Guard could not start. The till sells as it does without it.");
        }
        if (guard.contact.refusal) {
            return guard.contact.refusal;
        }
        if (guard.contact.isLoggedOut) {
            return _t(
                "This device is logged out. Log in again in a new tab: nothing here is lost meanwhile."
            );
        }
        if (this.pos.data.network.offline) {
            return _t("This till is offline.");
        }
        if (guard.contact.unreachable) {
            return _t("The server did not answer the last question. It will be asked again.");
        }
        return REASONS[this.state]();
    }

    /** What nobody has read yet of what changed while the till was away. */
    get changes(): readonly ChangeRow[] {
        return safely(this.pos.stockDesk, ({ absence }) => absence.rows(), []);
    }

    dismiss(): void {
        this.pos.stockDesk?.absence.read(this.changes);
    }

    /** Whether a reload without network will find these figures, and if not, why. */
    get keeping(): string {
        const { device } = this.pos.stockDesk ?? {};
        return device ? KEEPING[device.trouble ?? "none"]() : _t("No");
    }

    async refresh(): Promise<void> {
        this.request.underWay = true;
        await this.pos.stockDesk?.feed.refresh();
        this.request.underWay = false;
    }
}

const KEEPING: Record<StorageTrouble | "none", () => string> = {
    none: () => _t("Yes"),
    absent: () => _t("No: this browser keeps nothing, as in a private window"),
    blocked: () => _t("No: another version of this till is open in a tab"),
    newer: () => _t("No: a newer version of this till keeps its figures here"),
    slow: () => _t("No: this device's storage does not answer in time"),
    taken: () => _t("No: this till was opened in another tab"),
    full: () => _t("No: there is no room left on this device"),
    nonsense: () => _t("Not yet: what was kept made no sense, and was not used"),
    broken: () => _t("No: the browser's storage does not work"),
};

const REASONS: Record<Freshness, () => string> = {
    live: () => _t("The figures are up to date."),
    delayed: () => _t("The server's last confirmation is late."),
    stale: () => _t("The server has confirmed nothing for a while."),
    unknown: () => _t("The server has told nothing yet."),
};
