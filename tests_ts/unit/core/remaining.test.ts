import { Demand } from "../../../static/src/core/demand";
import { Ledger } from "../../../static/src/core/ledger";
import {
    heldQuantity,
    kitsFor,
    offeredQuantity,
    quantityFor,
    shelfQuantity,
    type Stock,
} from "../../../static/src/core/remaining";
import { NO_RULES } from "../../../static/src/core/rules";

const LAMP = 7;
const BASKET = 8;

/** Ten lamps, two of them being paid for at another till; nobody was told of anything else. */
function stockOf({ told = true } = {}): Stock {
    const stock = { ledger: new Ledger(), demand: new Demand(), rules: NO_RULES, digits: 2 };
    if (told) {
        const report = {
            feed: 1,
            at: 0,
            mark: "a",
            location: { id: 3, name: "Shop" },
            version: 1,
            kind: "full" as const,
            figures: new Map([[LAMP, { onHand: 11, reserved: 1, unposted: 0 }]]),
            claims: [{ orderHint: "other", productId: LAMP, quantity: 2, till: "Till 2" }],
            settled: [],
            rules: null,
            tills: null,
        };
        stock.ledger.apply(report, 0, { version: null, mark: null });
    }
    return stock;
}

function sell(stock: Stock, orderUuid: string, quantity: number): void {
    stock.demand.setCounted(orderUuid, true);
    stock.demand.putLine(`line of ${orderUuid}`, orderUuid, [{ productId: LAMP, quantity }]);
}

QUnit.module("core/remaining", () => {
    QUnit.test("what others hold and this till sells is gone", (assert) => {
        const stock = stockOf();
        assert.strictEqual(shelfQuantity(stock, LAMP), 8);
        sell(stock, "mine", 3);
        assert.strictEqual(shelfQuantity(stock, LAMP), 5);
        assert.strictEqual(quantityFor(stock, "mine", LAMP), 8, "its own does not count");
        assert.strictEqual(quantityFor(stock, "next", LAMP), 5);
    });

    QUnit.test("what others hold leaves nothing at worst, own orders go below", (assert) => {
        const offered = [7, 8, 9, 10, 12].map((quantity) => {
            const stock = stockOf();
            sell(stock, "mine", quantity);
            return [shelfQuantity(stock, LAMP), offeredQuantity(stock, LAMP)];
        });
        assert.deepEqual(offered, [
            [1, 1],
            [0, 0],
            [-1, 0],
            [-2, 0],
            [-4, -2],
        ]);
        assert.strictEqual(offeredQuantity(stockOf({ told: false }), LAMP), null);
    });

    QUnit.test("a claim of an order of this till is that order's, not another's", (assert) => {
        const stock = stockOf();
        sell(stock, "other", 2);
        assert.strictEqual(heldQuantity(stock, LAMP), 0);
        assert.strictEqual(shelfQuantity(stock, LAMP), 8);
    });

    QUnit.test("a till that was never told knows nothing, not zero", (assert) => {
        const stock = stockOf({ told: false });
        assert.strictEqual(shelfQuantity(stock, LAMP), null);
        assert.strictEqual(quantityFor(stock, "mine", LAMP), null);
        const kit = { id: BASKET, components: new Map([[LAMP, 2]]), digits: 0 };
        const left = (id: number): number | null => quantityFor(stock, "mine", id);
        assert.strictEqual(
            kitsFor(kit, left, () => 0),
            null
        );
    });

    QUnit.test("kits get what the rest of their order leaves", (assert) => {
        const stock = stockOf();
        sell(stock, "mine", 5);
        const kit = { id: BASKET, components: new Map([[LAMP, 2]]), digits: 0 };
        // One basket, and three lamps beside it.
        const asked = (id: number): number => (id === BASKET ? 1 : 5);
        const left = (id: number): number | null => quantityFor(stock, "mine", id);
        assert.strictEqual(kitsFor(kit, left, asked), 2);
    });
});
