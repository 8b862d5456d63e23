// Compiled from level.ts; edit that file.
import { quantityDifference } from "./quantity";
function levelOf(quantity, lowThreshold, digits) {
    if (quantity === null) {
        return { quantity, state: "unknown" };
    }
    if (quantityDifference(quantity, 0, digits) <= 0) {
        return { quantity, state: "out" };
    }
    const low = quantityDifference(quantity, lowThreshold, digits) <= 0;
    return { quantity, state: low ? "low" : "ok" };
}
function isNoteworthy({ state }, policy) {
    return state === "unknown" ? policy !== "allowed" : state !== "ok";
}
export { isNoteworthy, levelOf };
