// Compiled from kept_age.ts; edit that file.
import { readNumber, readObject } from "./reading";
import { ReportError } from "./report_error";
const AGING = 6e4;
function keepAge(confirmedAt, age, date) {
    return { confirmedAt, clockOffset: date - age - confirmedAt, age };
}
function ageSince({ confirmedAt, clockOffset, age }, date) {
    const passed = date - clockOffset - confirmedAt;
    return passed < age ? age + AGING : passed;
}
function readKeptAge(value) {
    const kept = readObject(value, "kept age");
    const age = readNumber(kept["age"], "age");
    if (age < 0) {
        throw new ReportError("age is negative");
    }
    return {
        confirmedAt: readNumber(kept["confirmedAt"], "confirmedAt"),
        clockOffset: readNumber(kept["clockOffset"], "clockOffset"),
        age,
    };
}
export { AGING, ageSince, keepAge, readKeptAge };
