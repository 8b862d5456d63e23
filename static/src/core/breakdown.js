// Compiled from breakdown.ts; edit that file.
import { availableQuantity } from "./figures";
import { roundQuantity } from "./quantity";
const BREAKDOWN_PARTS = ["on_hand", "reserved", "unposted", "mine"];
function breakDown(figures, basis, mine, digits) {
    const parts = [
        { name: "on_hand", quantity: figures.onHand, effect: 1 },
        { name: "reserved", quantity: figures.reserved, effect: basis === "free" ? -1 : 0 },
        { name: "unposted", quantity: figures.unposted, effect: -1 },
        { name: "mine", quantity: mine, effect: -1 },
    ];
    return {
        remaining: roundQuantity(availableQuantity(figures, basis) - mine, digits),
        parts: parts.map((part) => ({
            ...part,
            quantity: roundQuantity(part.quantity, digits),
        })),
    };
}
export { BREAKDOWN_PARTS, breakDown };
