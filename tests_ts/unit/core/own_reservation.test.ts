import fc from "fast-check";
import { shareReservation } from "../../../static/src/core/own_reservation";
import { readOwnReservations } from "../../../static/src/core/own_reservation_reading";
import { ReportError } from "../../../static/src/core/report_error";
import { productId, quantity } from "./arbitraries";

const map = fc.array(fc.tuple(productId, quantity)).map((entries) => new Map(entries));
const line = fc.record({
    takings: fc.array(fc.record({ productId, quantity }), { maxLength: 4 }),
    fixed: fc.constant(null),
});

QUnit.module("core/own_reservation");

QUnit.test("first come, first served", (assert) => {
    const takes = (quantity: number) => ({
        takings: [{ productId: 1, quantity }],
        fixed: null,
    });
    const shares = shareReservation([takes(2), takes(-1), takes(2)], new Map([[1, 3]]));
    assert.deepEqual(
        shares.map((share) => share.get(1)),
        [2, 0, 1]
    );
});

QUnit.test(
    "what was given before the order was sent stays, and is given to nobody else",
    (assert) => {
        const takings = [{ productId: 1, quantity: 2 }];
        const shares = shareReservation(
            [
                { takings, fixed: new Map([[1, 2]]) },
                { takings, fixed: null },
            ],
            new Map([[1, 3]])
        );
        assert.deepEqual(
            shares.map((share) => share.get(1)),
            [2, 1]
        );
        const released = shareReservation([{ takings, fixed: new Map([[1, 2]]) }], new Map());
        assert.strictEqual(released[0]?.get(1), 2);
    }
);

QUnit.test("as long as it is not known there is enough for all", (assert) => {
    const takings = [{ productId: 1, quantity: 7 }];
    assert.strictEqual(shareReservation([{ takings, fixed: null }], null)[0]?.get(1), 7);
});

QUnit.test("no more is given than there is, nor than a line takes", (assert) => {
    fc.assert(
        fc.property(fc.array(line), map, (lines, reserved) => {
            const shares = shareReservation(lines, reserved);
            const given = new Map<number, number>();
            shares.forEach((share, i) => {
                for (const [product, amount] of share) {
                    const taken = (lines[i]?.takings ?? [])
                        .filter((taking) => taking.productId === product)
                        .reduce((sum, taking) => sum + Math.max(0, taking.quantity), 0);
                    if (amount < 0 || amount > taken + 1e-6) {
                        throw new Error("More than it takes");
                    }
                    given.set(product, (given.get(product) ?? 0) + amount);
                }
            });
            return [...given].every(
                ([product, amount]) => amount <= Math.max(0, reserved.get(product) ?? 0) + 1e-6
            );
        }),
        { numRuns: 2000 }
    );
    assert.true(true);
});

QUnit.test("the server's answer", (assert) => {
    const read = readOwnReservations({ 7: { 1: 2.5, 3: 1 }, 9: {} });
    assert.deepEqual(
        [...read].map(([id, quantities]) => [id, [...quantities]]),
        [
            [
                7,
                [
                    [1, 2.5],
                    [3, 1],
                ],
            ],
            [9, []],
        ]
    );
    const garbage = [
        null,
        [],
        1,
        { a: {} },
        { 0: {} },
        { 7: 1 },
        { 7: { 1: "2" } },
        { 7: { x: 1 } },
    ];
    for (const value of [...garbage, { 7: { 1: Infinity } }, { 1.5: {} }]) {
        assert.throws(() => readOwnReservations(value), ReportError, JSON.stringify(value));
    }
});
