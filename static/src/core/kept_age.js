// Compiled from kept_age.ts; edit that file.
import { readNumber, readObject } from "./reading";
import { ReportError } from "./report_error";
function keepAge(confirmedAt, age, date) {
    return { confirmedAt, clockOffset: date - age - confirmedAt, age };
}
function ageSince({ confirmedAt, clockOffset, age }, date) {
    return Math.max(age, date - clockOffset - confirmedAt);
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
export { ageSince, keepAge, readKeptAge };
