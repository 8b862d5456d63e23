// Compiled from evidence.ts; edit that file.
import { isCovered } from "./answers";
const LINE_LIMIT = 500;
const TEXT_LIMIT = 500;
const QUANTITY_LIMIT = 1e9;
const AGE_LIMIT = 366 * 24 * 3600;
function witness(sighting, choice = null) {
    const figure = inRange(sighting.figure, -QUANTITY_LIMIT, QUANTITY_LIMIT);
    return {
        product_id: sighting.productId,
        figure,
        age: tellAge(sighting.ageSeconds),
        offline: sighting.offline,
        doubted: sighting.doubted,
        version: sighting.version,
        policy: sighting.rule.policy,
        decided_by: clean(sighting.rule.decidedBy),
        verdict: sighting.verdict,
        choice,
        approval: null,
    };
}
function aged(line, ageSeconds) {
    return { ...line, age: tellAge(ageSeconds), offline: true };
}
function approve(line, { approver, reason }, quantity, at) {
    const approval = {
        user_id: approver.userId ?? null,
        employee_id: approver.employeeId ?? null,
        quantity: Math.min(quantity, QUANTITY_LIMIT),
        at: writeTime(at),
        reason: clean(reason),
    };
    return { ...line, approval };
}
function withLine(lines, line) {
    const before = lines.find(({ product_id }) => product_id === line.product_id);
    const approval = line.approval ?? before?.approval ?? null;
    const others = lines.filter((other) => other !== before);
    return [...others, { ...line, approval }];
}
function compose(device, lines, sold = null) {
    const asked = lines.filter(({ choice }) => choice !== null);
    const others = lines.filter(({ choice }) => choice === null);
    const kept = [...asked, ...others].slice(0, LINE_LIMIT);
    if (kept.length === 0 && !sold) {
        return null;
    }
    return {
        device: clean(device),
        sold_at: sold?.server ? writeTime(sold.server) : null,
        clock: sold && Math.floor(sold.device.getTime() / 1e3),
        lines: kept,
    };
}
function linesOfEvidence(stored) {
    const { lines } = stored || {};
    return Array.isArray(lines) ? lines : [];
}
function isAnsweredBy(line, asked) {
    const wasWarned = line?.choice === "proceed" && line.verdict === "warn";
    const warned = wasWarned ? line.figure : void 0;
    return isCovered({ warned, approved: line?.approval?.quantity }, asked);
}
function writeTime(at) {
    return at.toISOString().slice(0, 19).replace("T", " ");
}
function tellAge(seconds) {
    const age = inRange(seconds, 0, Infinity);
    return age === null ? null : Math.round(Math.min(age, AGE_LIMIT) * 10) / 10;
}
function inRange(value, lowest, highest) {
    return value !== null && value >= lowest && value <= highest ? value : null;
}
function clean(text) {
    const kept = (text ?? "")
        .slice(0, TEXT_LIMIT)
        .replace(/\0|\p{Surrogate}/gu, "")
        .trim();
    return kept === "" ? null : kept;
}
export { LINE_LIMIT, aged, approve, compose, isAnsweredBy, linesOfEvidence, withLine, witness };
