// Compiled from own_reservation.ts; edit that file.
function shareReservation(lines, reserved) {
    const taken = /* @__PURE__ */ new Map();
    const giveOut = (productId, wanted) => {
        const before = taken.get(productId) ?? 0;
        const rest = reserved ? Math.max(0, (reserved.get(productId) ?? 0) - before) : Infinity;
        const given = Math.min(Math.max(0, wanted), rest);
        taken.set(productId, before + given);
        return given;
    };
    return lines.map(({ takings, fixed }) => {
        if (fixed) {
            for (const [productId, quantity] of fixed) {
                giveOut(productId, quantity);
            }
            return fixed;
        }
        const given = /* @__PURE__ */ new Map();
        for (const { productId, quantity } of takings) {
            given.set(productId, (given.get(productId) ?? 0) + giveOut(productId, quantity));
        }
        return given;
    });
}
export { shareReservation };
