// Compiled from staff.ts; edit that file.
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
function employ(till, staff) {
    const employees = staff.map(({ id, name, role, pin }) => {
        const hash = pin === void 0 ? false : window.Sha1.hash(pin);
        return Object.assign(/* @__PURE__ */ Object.create(null), {
            id,
            name,
            _role: role,
            _pin: hash,
        });
    });
    const records = {
        filter: (wanted) => employees.filter(wanted),
        get: (wanted) => employees.find(({ id }) => id === wanted),
    };
    patchWithCleanup(till.store.models, { "hr.employee": records });
    patchWithCleanup(till.store.config, { module_pos_hr: true });
    patchWithCleanup(till.store, { getCashier: () => employees[0] });
}
export { employ };
