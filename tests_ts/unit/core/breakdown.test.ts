import fc from "fast-check";
import { breakDown } from "../../../static/src/core/breakdown";
import { roundQuantity } from "../../../static/src/core/quantity";
import { figures, quantity } from "./arbitraries";

QUnit.module("core/breakdown");

QUnit.test("names the parts, and which of them count", (assert) => {
    const told = { onHand: 20, reserved: 3, unposted: 2 };
    assert.deepEqual(breakDown(told, "free", { held: 1, mine: 4 }, 2), {
        remaining: 10,
        parts: [
            { name: "on_hand", quantity: 20, effect: 1 },
            { name: "reserved", quantity: 3, effect: -1 },
            { name: "unposted", quantity: 2, effect: -1 },
            { name: "held", quantity: 1, effect: -1 },
            { name: "mine", quantity: 4, effect: -1 },
        ],
    });
    const onHand = breakDown(told, "on_hand", { held: 1, mine: 4 }, 2);
    assert.strictEqual(onHand.remaining, 13);
    assert.strictEqual(onHand.parts[1]?.effect, 0, "reserved goods are for sale all the same");
});

QUnit.test("the parts add up to what remains", (assert) => {
    fc.assert(
        fc.property(
            figures,
            quantity,
            quantity,
            fc.constantFrom("free", "on_hand"),
            (told, held, mine, basis) => {
                const { remaining, parts } = breakDown(told, basis, { held, mine }, 3);
                const sum = parts.reduce((total, part) => total + part.effect * part.quantity, 0);
                return roundQuantity(sum, 3) === remaining;
            }
        )
    );
    assert.true(true);
});
