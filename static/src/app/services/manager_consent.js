// Compiled from manager_consent.ts; edit that file.
import { NumberPopup } from "@point_of_sale/app/components/popups/number_popup/number_popup";
import { SelectionPopup } from "@point_of_sale/app/components/popups/selection_popup/selection_popup";
import { TextInputPopup } from "@point_of_sale/app/components/popups/text_input_popup/text_input_popup";
import { makeAwaitable } from "@point_of_sale/app/utils/make_awaitable_dialog";
import { _t } from "@web/core/l10n/translation";
import { hasPin, isServedByEmployees, managersWithPin } from "./employees";
class ManagerConsent {
    pos;
    lock;
    reason;
    /** @param reason whether one is asked for */
    constructor(pos, lock, reason) {
        this.pos = pos;
        this.lock = lock;
        this.reason = reason;
    }
    get consenter() {
        if (this.pos.getCashier()._role === "manager") {
            return "self";
        }
        return isServedByEmployees(this.pos) ? "pin" : "nobody";
    }
    /** @returns `null` when nobody agreed */
    async ask() {
        const approver = await this.askWho();
        const reason = approver && (await this.askWhy());
        return approver && reason !== null ? { approver, reason } : null;
    }
    async askWho() {
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
    async askForManager() {
        const managers = managersWithPin(this.pos);
        if (managers.length === 0) {
            this.warn(_t("No manager of this till has a PIN. Set one on the employee's form."));
            return void 0;
        }
        if (this.lock.secondsLeft > 0) {
            const { secondsLeft } = this.lock;
            this.warn(_t("Please wait: a PIN can be tried again in %s seconds.", secondsLeft));
            return void 0;
        }
        if (managers.length < 2) {
            return managers[0];
        }
        return await makeAwaitable(this.pos.dialog, SelectionPopup, {
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
    async askForPin(manager) {
        const pin = await makeAwaitable(this.pos.dialog, NumberPopup, {
            title: _t("PIN of %s", manager.name),
            formatDisplayedValue: (digits) => digits.replace(/./g, "•"),
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
    async askWhy() {
        if (this.reason === "none") {
            return "";
        }
        const labels = [
            _t("It is on the shelf"),
            _t("The delivery is not booked yet"),
            _t("Promised to the customer"),
        ];
        const reason = await makeAwaitable(this.pos.dialog, TextInputPopup, {
            title: _t("Why is it sold short?"),
            placeholder: this.reason === "required" ? _t("Required") : _t("Optional"),
            buttons: labels.map((label) => ({ label, isSelected: false })),
        });
        const words = reason?.split("\n").join(", ").trim();
        if (words === "" && this.reason === "required") {
            this.warn(_t("Please give a reason."));
            return await this.askWhy();
        }
        return words ?? (this.reason === "required" ? null : "");
    }
    warnOfLock() {
        this.warn(_t("Wrong PIN. The next one can be tried in %s seconds.", this.lock.secondsLeft));
    }
    warn(message) {
        this.pos.notification.add(message, { type: "warning" });
    }
}
export { ManagerConsent };
