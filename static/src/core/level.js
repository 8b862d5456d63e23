// Compiled from level.ts; edit that file.
import { compareQuantities } from "./quantity";
function levelOf(quantity, lowThreshold, digits) {
    if (quantity === null) {
        return { quantity, state: "unknown" };
    }
    if (compareQuantities(quantity, 0, digits) <= 0) {
        return { quantity, state: "out" };
    }
    const low = compareQuantities(quantity, lowThreshold, digits) <= 0;
    return { quantity, state: low ? "low" : "ok" };
}
export { levelOf };
