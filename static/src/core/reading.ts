import { ReportError } from "./report_error";

/**
 * Readers of untrusted JSON: each returns the value with its type, or throws a `ReportError` that
 * names the place. What comes over the wire is read once, at the edge, and trusted from there on.
 */

/** PostgreSQL's largest integer. */
const LARGEST_VERSION = 2 ** 31 - 1;

export type JsonObject = Readonly<Record<string, unknown>>;

export function readObject(value: unknown, place: string): JsonObject {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw new ReportError(`${place} is not an object`);
    }
    return value as JsonObject;
}

export function readList(value: unknown, place: string): readonly unknown[] {
    if (!Array.isArray(value)) {
        throw new ReportError(`${place} is not a list`);
    }
    return value;
}

export function readText(value: unknown, place: string): string {
    if (typeof value !== "string") {
        throw new ReportError(`${place} is not a text`);
    }
    return value;
}

export function readTexts(value: unknown, place: string): readonly string[] {
    return readList(value, place).map((text) => readText(text, `a part of ${place}`));
}

export function readFlag(value: unknown, place: string): boolean {
    if (typeof value !== "boolean") {
        throw new ReportError(`${place} is not true or false`);
    }
    return value;
}

export function readNumber(value: unknown, place: string): number {
    if (typeof value !== "number" || !Number.isFinite(value)) {
        throw new ReportError(`${place} is not a finite number`);
    }
    return value;
}

/** A database id. */
export function readId(value: unknown, place: string): number {
    const id = readNumber(value, place);
    if (!Number.isSafeInteger(id) || id <= 0) {
        throw new ReportError(`${place} is not an id`);
    }
    return id;
}

export function readVersion(value: unknown, place: string): number {
    const version = readNumber(value, place);
    // A till that took over a larger one could not even ask the server any more.
    if (!Number.isInteger(version) || version < 0 || version > LARGEST_VERSION) {
        throw new ReportError(`${place} is not a version`);
    }
    return version;
}

export function readCount(value: unknown, place: string): number {
    const count = readNumber(value, place);
    if (!Number.isSafeInteger(count) || count < 0) {
        throw new ReportError(`${place} is not a number of anything`);
    }
    return count;
}

/** Odoo writes moments as `2026-01-31 12:00:00`, in UTC. */
export function readMoment(value: unknown, place: string): number {
    const text = readText(value, place);
    const moment = Date.parse(`${text.replace(" ", "T")}Z`);
    if (Number.isNaN(moment)) {
        throw new ReportError(`${place} is not a moment`);
    }
    return moment;
}

export function readChoice<T extends string>(
    value: unknown,
    choices: readonly T[],
    place: string
): T {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) {
        throw new ReportError(`${place} is none of ${choices.join(", ")}`);
    }
    return choice;
}
