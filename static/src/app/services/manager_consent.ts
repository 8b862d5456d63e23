import { NumberPopup } from "@point_of_sale/app/components/popups/number_popup/number_popup";
import { SelectionPopup } from "@point_of_sale/app/components/popups/selection_popup/selection_popup";
import { TextInputPopup } from "@point_of_sale/app/components/popups/text_input_popup/text_input_popup";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { _t } from "@web/core/l10n/translation";
import type { Approver, Consent } from "../../core/approval";
import type { PinLock } from "../../core/pin_lock";
import type { ApprovalReason } from "../../core/rules";
import { hasPin, isServedByEmployees, managersWithPin, type Employee } from "./employees";

/** Who can let through what takes a manager: who stands here, one who comes, or nobody. */
export type Consenter = "self" | "pin" | "nobody";

/** Has a manager say yes, with Odoo's own popups: who, their PIN, and why. */
export class ManagerConsent {
    private readonly pos: PosStore;
    private readonly lock: PinLock;
    private readonly reason: ApprovalReason;

    /** @param reason whether one is asked for */
    constructor(pos: PosStore, lock: PinLock, reason: ApprovalReason) {
        this.pos = pos;
        this.lock = lock;
        this.reason = reason;
    }

    get consenter(): Consenter {
        if (this.pos.getCashier()._role === "manager") {
            return "self";
        }
        return isServedByEmployees(this.pos) ? "pin" : "nobody";
    }

    /** @returns `null` when nobody agreed */
    async ask(): Promise<Consent | null> {
        const approver = await this.askWho();
        const reason = approver && (await this.askWhy());
        return approver && reason !== null ? { approver, reason } : null;
    }

    private async askWho(): Promise<Approver | null> {
        const { consenter } = this;
        if (consenter === "nobody") {
            return null;
        }
        if (consenter === "self") {
            const { id } = this.pos.getCashier();
            return isServedByEmployees(this.pos) ? { employeeId: id } : { userId: id };
        }
        const manager = await this.askForManager();
        return manager && (await this.askForPin(manager)) ? { employeeId: manager.id } : null;
    }

    private async askForManager(): Promise<Employee | undefined> {
        const managers = managersWithPin(this.pos);
        if (managers.length === 0) {
            this.warn(_t("No manager of this till has a PIN. Set one on the employee's form."));
            return undefined;
        }
        if (this.lock.secondsLeft > 0) {
            const { secondsLeft } = this.lock;
            this.warn(_t("Please wait: a PIN can be tried again in %s seconds.", secondsLeft));
            return undefined;
        }
        if (managers.length < 2) {
            return managers[0];
        }
        return await makeAwaitable<Employee>(this.pos.dialog, SelectionPopup, {
            title: _t("Which manager approves?"),
            list: managers.map((item) => ({
                id: item.id,
                label: item.name,
                isSelected: false,
                item,
            })),
        });
    }

    /** Of that manager: the cashier's own is of no use here. */
    private async askForPin(manager: Employee): Promise<boolean> {
        const pin = await makeAwaitable<string>(this.pos.dialog, NumberPopup, {
            title: _t("PIN of %s", manager.name),
            formatDisplayedValue: (digits: string) => digits.replace(/./g, "•"),
        });
        if (!pin) {
            return false;
        }
        const isRight = this.lock.tried(hasPin(manager, pin));
        if (!isRight) {
            this.warnOfLock();
        }
        return isRight;
    }

    /** @returns "" where none is needed, or given; `null` where one is needed and not given */
    private async askWhy(): Promise<string | null> {
        if (this.reason === "none") {
            return "";
        }
        const labels = [
            _t("It is on the shelf"),
            _t("The delivery is not booked yet"),
            _t("Promised to the customer"),
        ];
        const reason = await makeAwaitable<string>(this.pos.dialog, TextInputPopup, {
            title: _t("Why is it sold short?"),
            placeholder: this.reason === "required" ? _t("Required") : _t("Optional"),
            buttons: labels.map((label) => ({ label, isSelected: false })),
        });
        const words = reason?.split("\n").join(", ").trim();
        if (words === "" && this.reason === "required") {
            this.warn(_t("Please give a reason."));
            return await this.askWhy();
        }
        // Whoever discards what is optional has approved all the same.
        return words ?? (this.reason === "required" ? null : "");
    }

    private warnOfLock(): void {
        this.warn(_t("Wrong PIN. The next one can be tried in %s seconds.", this.lock.secondsLeft));
    }

    private warn(message: string): void {
        this.pos.notification.add(message, { type: "warning" });
    }
}
