import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import type { RecordSet } from "@point_of_sale/app/models/related_models";
import type { Cashier } from "@point_of_sale/app/services/pos_store";
import type { Employee } from "../../../src/app/services/employees";
import type { Till } from "./till";

/** As pos_hr loads them, which this till's addons do not include. */
export interface StaffMember {
    readonly id: number;
    readonly name: string;
    readonly role: Cashier["_role"];
    readonly pin?: string;
}

/** Has employees stand at the till until the end of the test: the first one does now. */
export function employ(till: Till, staff: readonly [StaffMember, ...StaffMember[]]): void {
    const employees = staff.map(({ id, name, role, pin }): Employee => {
        const hash = pin === undefined ? false : window.Sha1.hash(pin);
        // The rest of a record is core's.
        return Object.assign(Object.create(null) as Employee, {
            id,
            name,
            _role: role,
            _pin: hash,
        });
    });
    const records = {
        filter: (wanted: (employee: Employee) => boolean) => employees.filter(wanted),
        get: (wanted: number) => employees.find(({ id }) => id === wanted),
    } as RecordSet<Employee>;
    patchWithCleanup(till.store.models, { "hr.employee": records });
    patchWithCleanup(till.store.config, { module_pos_hr: true });
    patchWithCleanup(till.store, { getCashier: () => employees[0] });
}
