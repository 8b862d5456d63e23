import type { Base, RecordSet } from "@point_of_sale/app/models/related_models";
import type { Cashier, PosStore } from "@point_of_sale/app/services/pos_store";
import type { Approver } from "../../core/approval";

/** Somebody who stands at a till, with pos_hr. */
export interface Employee extends Base {
    readonly id: number;
    readonly name: string;
    readonly _role: Cashier["_role"];
    /** SHA-1 of the PIN, as pos_hr sends it; so it is known offline too. */
    readonly _pin: string | false | undefined;
}

declare module "@point_of_sale/app/services/data_service" {
    interface PosModels {
        /** With pos_hr. */
        "hr.employee"?: RecordSet<Employee>;
    }
}

/** SHA-1 of no digits at all: an empty PIN is none. */
const NO_PIN = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

/** Whether employees stand at this till, not users. */
export function isServedByEmployees({ config, models }: PosStore): boolean {
    return config.module_pos_hr && models["hr.employee"] !== undefined;
}

/** Managers of this till, by pos_hr's own word, who have a PIN to prove it. */
export function managersWithPin({ models }: PosStore): Employee[] {
    const managers = models["hr.employee"]?.filter(({ _role }) => _role === "manager") ?? [];
    return managers.filter(({ _pin }) => _pin && _pin !== NO_PIN);
}

/** @returns `undefined` where this till does not know the person: it knows one user, its own */
export function nameOfApprover({ models }: PosStore, approver: Approver): string | undefined {
    return approver.employeeId === undefined
        ? models["res.users"].get(approver.userId)?.name
        : models["hr.employee"]?.get(approver.employeeId)?.name;
}

export function hasPin(employee: Employee, pin: string): boolean {
    return pin !== "" && employee._pin === window.Sha1.hash(pin);
}
