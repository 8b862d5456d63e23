// Compiled from breakdown.ts; edit that file.
import { availableQuantity } from "./figures";
import { roundQuantity } from "./quantity";
const BREAKDOWN_PARTS = ["on_hand", "reserved", "unposted", "held", "mine"];
function breakDown(figures, basis, orders, digits) {
    const parts = [
        { name: "on_hand", quantity: figures.onHand, effect: 1 },
        { name: "reserved", quantity: figures.reserved, effect: basis === "free" ? -1 : 0 },
        { name: "unposted", quantity: figures.unposted, effect: -1 },
        { name: "held", quantity: orders.held, effect: -1 },
        { name: "mine", quantity: orders.mine, effect: -1 },
    ];
    return {
        remaining: roundQuantity(
            availableQuantity(figures, basis) - orders.held - orders.mine,
            digits
        ),
        parts: parts.map((part) => ({
            ...part,
            quantity: roundQuantity(part.quantity, digits),
        })),
    };
}
export { BREAKDOWN_PARTS, breakDown };
