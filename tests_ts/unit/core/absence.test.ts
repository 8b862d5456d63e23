import fc from "fast-check";
import { Absence, type Change } from "../../../static/src/core/absence";
import { Demand } from "../../../static/src/core/demand";
import type { ProductId } from "../../../static/src/core/figures";
import { Ledger } from "../../../static/src/core/ledger";
import { roundQuantity } from "../../../static/src/core/quantity";
import type { Stock } from "../../../static/src/core/remaining";
import { NO_RULES, type Rules } from "../../../static/src/core/rules";
import { Settlement } from "../../../static/src/core/settlement";
import type { StockReport } from "../../../static/src/core/stock_report";

const LAMP = 1;
const CHAIR = 2;
const SET = 9;

/** A till and its server, which answers when the test says so. */
class Shop implements Stock {
    ledger = new Ledger();
    readonly demand = new Demand();
    readonly digits = 2;
    rules: Rules = { ...NO_RULES, lowThreshold: 5 };
    readonly shelf = new Map<ProductId, number>();
    feed = 7;
    claims: StockReport["claims"] = [];
    private readonly settlement = new Settlement();
    private readonly paid: string[] = [];
    private readonly taken: string[] = [];
    private readonly takings = new Map<string, readonly [ProductId, number]>();
    private absence = new Absence();
    private version = 0;

    constructor(shelf: Readonly<Record<ProductId, number>>) {
        this.shelf = new Map(Object.entries(shelf).map(([id, quantity]) => [Number(id), quantity]));
        this.hear();
        this.comeBack();
    }

    order(uuid: string, productId: ProductId, quantity: number): void {
        this.demand.putLine(`line of ${uuid}`, uuid, [{ productId, quantity }]);
        this.demand.setCounted(uuid, true);
        this.takings.set(uuid, [productId, quantity]);
    }

    sell(uuid: string, productId: ProductId, quantity: number): void {
        this.order(uuid, productId, quantity);
        this.paid.push(uuid);
    }

    /** The server takes what was paid here. */
    sync(): void {
        for (const uuid of this.paid.filter((each) => !this.taken.includes(each))) {
            const [productId, quantity] = this.takings.get(uuid) ?? [0, 0];
            this.others(productId, quantity);
            this.taken.push(uuid);
        }
    }

    others(productId: ProductId, quantity: number): void {
        const left = (this.shelf.get(productId) ?? 0) - quantity;
        this.shelf.set(productId, roundQuantity(left, this.digits));
    }

    /** News, confirmed or not. */
    hear(): void {
        const waiting = this.paid.filter((uuid) => this.demand.isCounted(uuid));
        this.absence.look(this, waiting);
        this.version += 1;
        const rows = [...this.shelf].map(
            ([id, onHand]) => [id, { onHand, reserved: 0, unposted: 0 }] as const
        );
        this.ledger.apply(
            {
                feed: this.feed,
                location: { id: 8, name: "Shop" },
                version: this.version,
                mark: `mark ${this.version}`,
                at: 0,
                kind: "full",
                figures: new Map(rows),
                claims: this.claims,
                settled: [],
                rules: null,
                tills: null,
            },
            this.version
        );
        for (const uuid of this.settlement.onFigures(this.taken, null)) {
            this.demand.setCounted(uuid, false);
        }
    }

    comeBack(): Change[] {
        const changes = this.absence.end(this);
        this.absence = new Absence();
        return changes;
    }

    /** The page is another one: it knows the figures, and has its orders. */
    reload(): void {
        this.absence = new Absence();
    }
}

QUnit.module("core/absence");

QUnit.test("three when it sold two, and now nothing", (assert) => {
    const shop = new Shop({ [LAMP]: 3 });
    shop.sell("paid", LAMP, 2);
    shop.order("open", LAMP, 1);
    shop.others(LAMP, 1);
    shop.hear();
    assert.deepEqual(shop.comeBack(), [{ productId: LAMP, before: 3, sold: 2 }]);
    shop.sync();
    shop.hear();
    assert.deepEqual(shop.comeBack(), [], "its own sale is no news");
});

QUnit.test("the same when the server had the sale first, and after a reload", (assert) => {
    const shop = new Shop({ [LAMP]: 3 });
    shop.sell("paid", LAMP, 2);
    shop.order("open", LAMP, 1);
    shop.reload();
    shop.others(LAMP, 1);
    shop.sync();
    shop.hear();
    shop.hear();
    assert.deepEqual(shop.comeBack(), [{ productId: LAMP, before: 3, sold: 2 }]);
});

QUnit.test("what is not on its orders, or not low, is not told", (assert) => {
    const shop = new Shop({ [LAMP]: 40, [CHAIR]: 3 });
    shop.order("open", LAMP, 1);
    shop.others(LAMP, 2);
    shop.others(CHAIR, 3);
    shop.hear();
    assert.deepEqual(shop.comeBack(), []);
    shop.others(LAMP, 33);
    shop.hear();
    assert.deepEqual(shop.comeBack(), [{ productId: LAMP, before: 38, sold: 0 }], "five: low");
});

QUnit.test("what another till is being paid for is gone, too", (assert) => {
    const shop = new Shop({ [LAMP]: 1 });
    shop.order("open", LAMP, 1);
    shop.claims = [{ orderHint: "other", productId: LAMP, quantity: 1, till: "Till 2" }];
    shop.hear();
    assert.deepEqual(shop.comeBack(), [{ productId: LAMP, before: 1, sold: 0 }]);
});

QUnit.test("of a kit its parts are told, which have figures", (assert) => {
    const shop = new Shop({ [LAMP]: 2 });
    shop.rules = { ...shop.rules, kits: new Map([[SET, new Map([[LAMP, 1]])]]) };
    shop.order("open", SET, 1);
    shop.demand.putLine("part", "open", [{ productId: LAMP, quantity: 1 }]);
    shop.others(LAMP, 2);
    shop.hear();
    assert.deepEqual(
        shop.comeBack().map(({ productId }) => productId),
        [LAMP]
    );
});

QUnit.test("figures of another place, and none at all, compare with nothing", (assert) => {
    const shop = new Shop({ [LAMP]: 3 });
    shop.order("open", LAMP, 1);
    shop.feed = 8;
    shop.shelf.set(LAMP, 0);
    shop.hear();
    assert.deepEqual(shop.comeBack(), []);
    shop.ledger.forget();
    shop.hear();
    assert.deepEqual(shop.comeBack(), []);
});

const quantity = fc.integer({ min: -300, max: 500 }).map((n) => n / 100);
const step = fc.record({
    what: fc.constantFrom("sell", "order", "others", "sync", "hear", "reload"),
    productId: fc.constantFrom(LAMP, CHAIR),
    quantity,
});

QUnit.test("however news come: told is what others took, and nothing but that", (assert) => {
    fc.assert(
        fc.property(
            fc.array(step, { maxLength: 12 }),
            fc.integer({ min: -5, max: 20 }),
            (steps, stock) => {
                const shop = new Shop({ [LAMP]: stock, [CHAIR]: stock });
                const byOthers = new Map<ProductId, number>();
                const byUs = new Map<ProductId, number>();
                shop.order("open", LAMP, 1);
                steps.forEach(({ what, productId, quantity: each }, i) => {
                    if (what === "sell") {
                        shop.sell(`paid ${i}`, productId, each);
                        byUs.set(productId, (byUs.get(productId) ?? 0) + each);
                    } else if (what === "order") {
                        shop.order(`open ${i}`, productId, each);
                    } else if (what === "others") {
                        shop.others(productId, each);
                        byOthers.set(productId, (byOthers.get(productId) ?? 0) + each);
                    } else if (what === "sync") {
                        shop.sync();
                    } else if (what === "hear") {
                        shop.hear();
                    }
                });
                shop.sync();
                shop.hear();
                const changes = new Map(shop.comeBack().map((each) => [each.productId, each]));
                const lamp = changes.get(LAMP);
                const taken = roundQuantity(byOthers.get(LAMP) ?? 0, 2);
                const left = (shop.shelf.get(LAMP) ?? 0) - shop.demand.total(LAMP);
                assert.strictEqual(lamp !== undefined, taken > 0 && roundQuantity(left, 2) <= 5);
                if (lamp) {
                    assert.strictEqual(lamp.before, stock);
                    assert.strictEqual(lamp.sold, roundQuantity(byUs.get(LAMP) ?? 0, 2));
                }
                assert.ok(!changes.has(CHAIR) || byOthers.has(CHAIR), "nobody took none");
            }
        ),
        { numRuns: 2_000 }
    );
});
