import { readNumber, readObject } from "./reading";
import { ReportError } from "./report_error";

/** Milliseconds between two notes of how old the figures have become. */
export const AGING = 60_000;

/** How old figures were when they were written down, in milliseconds, for a page that comes later. */
export interface KeptAge {
    /** Time of the server at which it confirmed them, since 1970. */
    readonly confirmedAt: number;
    /** By how much the device's clock was ahead of the server's when this was written. */
    readonly clockOffset: number;
    readonly age: number;
}

/**
 * @param confirmedAt by the server's clock
 * @param age what has passed since on the page's own clock
 * @param date what the device takes for the time
 */
export function keepAge(confirmedAt: number, age: number, date: number): KeptAge {
    return { confirmedAt, clockOffset: date - age - confirmedAt, age };
}

/**
 * How old the figures are by now. A device whose clock is wrong by years is wrong by as much as it
 * was then: the offset takes that away. One that was set back meanwhile hides what has passed, and
 * never makes figures younger than they were when their page ended, which was after the last note.
 *
 * @param date what the device takes for the time
 */
export function ageSince({ confirmedAt, clockOffset, age }: KeptAge, date: number): number {
    const passed = date - clockOffset - confirmedAt;
    return passed < age ? age + AGING : passed;
}

/** @throws ReportError */
export function readKeptAge(value: unknown): KeptAge {
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
