import { readClaims, type Claim } from "../../../static/src/core/claim";
import { Holds } from "../../../static/src/core/holds";
import { ReportError } from "../../../static/src/core/report_error";

const claim = (orderHint: string, productId: number, quantity: number): Claim => ({
    orderHint,
    productId,
    quantity,
    till: "Till 2",
});

const nobody = (): boolean => false;

QUnit.module("core/holds", () => {
    QUnit.test("others' claims count, those of this till do not", (assert) => {
        const holds = new Holds();
        holds.replaceAll([claim("a", 7, 2), claim("b", 7, 1), claim("a", 8, 1)]);
        assert.deepEqual(holds.ofOthers(7, nobody), [claim("a", 7, 2), claim("b", 7, 1)]);
        assert.deepEqual(
            holds.ofOthers(7, (hint) => hint === "a"),
            [claim("b", 7, 1)]
        );
    });

    QUnit.test("a report replaces all, a message what it names", (assert) => {
        const holds = new Holds();
        holds.replaceAll([claim("a", 7, 2), claim("a", 8, 1)]);
        holds.replaceOf([7], [claim("b", 7, 1), claim("c", 9, 1)]);
        assert.deepEqual(holds.ofOthers(7, nobody), [claim("b", 7, 1)]);
        assert.deepEqual(holds.ofOthers(8, nobody), [claim("a", 8, 1)], "it was not named");
        assert.deepEqual(holds.ofOthers(9, nobody), [], "neither was this");
        holds.replaceAll([]);
        assert.equal(holds.byProduct.size, 0);
    });

    QUnit.test("what did not change is not written", (assert) => {
        const holds = new Holds();
        holds.replaceAll([claim("a", 7, 2)]);
        const before = holds.byProduct.get(7);
        holds.replaceAll([claim("a", 7, 2), claim("a", 8, 2)]);
        assert.strictEqual(holds.byProduct.get(7), before);
    });

    QUnit.test("claims that make no sense are refused", (assert) => {
        const rows = [
            null,
            "all",
            [3],
            [[]],
            [["a", "7", 1, "Till"]],
            [["a", 7, 0, "Till"]],
            [["a", 7, -1, "Till"]],
            [["a", 7, NaN, "Till"]],
            [["a", 7, 1, null]],
            [[4, 7, 1, "Till"]],
        ];
        for (const value of rows) {
            assert.throws(() => readClaims(value), ReportError, JSON.stringify(value));
        }
        assert.deepEqual(readClaims([["a", 7, 2, "Till 2"]]), [claim("a", 7, 2)]);
    });
});
