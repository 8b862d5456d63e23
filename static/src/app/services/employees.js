// Compiled from employees.ts; edit that file.
const NO_PIN = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
function isServedByEmployees({ config, models }) {
    return config.module_pos_hr && models["hr.employee"] !== void 0;
}
function managersWithPin({ models }) {
    const managers = models["hr.employee"]?.filter(({ _role }) => _role === "manager") ?? [];
    return managers.filter(({ _pin }) => _pin && _pin !== NO_PIN);
}
function nameOfApprover({ models }, approver) {
    return approver.employeeId === void 0
        ? models["res.users"].get(approver.userId)?.name
        : models["hr.employee"]?.get(approver.employeeId)?.name;
}
function hasPin(employee, pin) {
    return pin !== "" && employee._pin === window.Sha1.hash(pin);
}
export { hasPin, isServedByEmployees, managersWithPin, nameOfApprover };
