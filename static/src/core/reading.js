// Compiled from reading.ts; edit that file.
import { ReportError } from "./report_error";
const LARGEST_VERSION = 2 ** 31 - 1;
function readObject(value, place) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw new ReportError(`${place} is not an object`);
    }
    return value;
}
function readList(value, place) {
    if (!Array.isArray(value)) {
        throw new ReportError(`${place} is not a list`);
    }
    return value;
}
function readText(value, place) {
    if (typeof value !== "string") {
        throw new ReportError(`${place} is not a text`);
    }
    return value;
}
function readTexts(value, place) {
    return readList(value, place).map((text) => readText(text, `a part of ${place}`));
}
function readFlag(value, place) {
    if (typeof value !== "boolean") {
        throw new ReportError(`${place} is not true or false`);
    }
    return value;
}
function readNumber(value, place) {
    if (typeof value !== "number" || !Number.isFinite(value)) {
        throw new ReportError(`${place} is not a finite number`);
    }
    return value;
}
function readId(value, place) {
    const id = readNumber(value, place);
    if (!Number.isSafeInteger(id) || id <= 0) {
        throw new ReportError(`${place} is not an id`);
    }
    return id;
}
function readVersion(value, place) {
    const version = readNumber(value, place);
    if (!Number.isInteger(version) || version < 0 || version > LARGEST_VERSION) {
        throw new ReportError(`${place} is not a version`);
    }
    return version;
}
function readCount(value, place) {
    const count = readNumber(value, place);
    if (!Number.isSafeInteger(count) || count < 0) {
        throw new ReportError(`${place} is not a number of anything`);
    }
    return count;
}
function readMoment(value, place) {
    const text = readText(value, place);
    const moment = Date.parse(`${text.replace(" ", "T")}Z`);
    if (Number.isNaN(moment)) {
        throw new ReportError(`${place} is not a moment`);
    }
    return moment;
}
function readChoice(value, choices, place) {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === void 0) {
        throw new ReportError(`${place} is none of ${choices.join(", ")}`);
    }
    return choice;
}
export {
    readChoice,
    readCount,
    readFlag,
    readId,
    readList,
    readMoment,
    readNumber,
    readObject,
    readText,
    readTexts,
    readVersion,
};
