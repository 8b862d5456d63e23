import fc from "fast-check";
import { checkProperty } from "./kept_seeds";
import { SimulatedServer } from "./simulated_server";
import { SimulatedTill } from "./simulated_till";

const RUNS = 10_000;
const TILLS = 3;
const PRODUCTS = 2;
/** Each order sells another power of two: a figure tells which orders it counts. */
const ORDERS = 12;
/** What the back office moves is a multiple of this, and cannot be taken for an order. */
const DELIVERY = 2 ** ORDERS;

const EVENTS = [
    "sell",
    "sync",
    "lose answer",
    "deliver",
    "publish",
    "crash",
    "pull",
    "lose pull",
    "hear",
    "hear twice",
    "lose message",
] as const;
const DISASTERS = ["back up", "restore"] as const;

type Kind = (typeof EVENTS)[number] | (typeof DISASTERS)[number];

interface Event {
    readonly kind: Kind;
    readonly till: number;
    readonly product: number;
    readonly pick: number;
}

const event = (...rare: Kind[]): fc.Arbitrary<Event> =>
    fc.record({
        // Things that make progress come more often than those that undo it.
        kind: fc.constantFrom<Kind>(
            ...[...EVENTS, ...rare],
            ...(["sync", "publish", "pull", "hear", "publish", "pull"] as const)
        ),
        till: fc.nat({ max: TILLS - 1 }),
        product: fc.integer({ min: 1, max: PRODUCTS }),
        pick: fc.nat({ max: 50 }),
    });

const events = (...rare: Kind[]): fc.Arbitrary<Event[]> =>
    fc.array(event(...rare), { maxLength: 120, size: "max" });

class Shop {
    readonly server = new SimulatedServer((message) => {
        for (const till of this.tills) {
            till.inbox.push(message);
        }
    });
    readonly tills = Array.from({ length: TILLS }, () => new SimulatedTill(this.server));
    private sold = 0;

    happen({ kind, till: index, product, pick }: Event): void {
        const till = this.tills[index] as SimulatedTill;
        const deeds: Record<Kind, () => void> = {
            sell: () => {
                if (this.sold < ORDERS) {
                    till.sell(`order ${this.sold}`, product, 2 ** this.sold);
                    this.sold += 1;
                }
            },
            sync: () => {
                till.syncStep(pick);
            },
            "lose answer": () => {
                till.loseAnswer(pick);
            },
            deliver: () => {
                this.server.change(product, DELIVERY * (1 + pick));
            },
            publish: () => {
                this.server.publishStep();
            },
            crash: () => {
                this.server.crash();
            },
            pull: () => {
                till.pullStep();
            },
            "lose pull": () => {
                till.losePull();
            },
            hear: () => {
                till.hear(pick, false);
            },
            "hear twice": () => {
                till.hear(pick, true);
            },
            "lose message": () => {
                till.inbox.splice(pick % (till.inbox.length + 1), 1);
            },
            "back up": () => {
                this.server.backUp();
            },
            restore: () => {
                this.server.restore();
            },
        };
        deeds[kind]();
    }

    /** Of each order a till paid: how often its screen takes the units off. Once is right. */
    countsOfOwnOrders(): number[] {
        return this.tills.flatMap((till) =>
            till.ledger.head.feed === null
                ? []
                : till.orders.map(({ uuid, productId, quantity }) => {
                      const onHand = till.ledger.figuresOf(productId)?.onHand ?? 0;
                      const soldByAll = ((-onHand % DELIVERY) + DELIVERY) % DELIVERY;
                      const inFigures = Math.floor(soldByAll / quantity) % 2;
                      const inDemand = till.demand.ofOrder(uuid, productId) === quantity ? 1 : 0;
                      return inFigures + inDemand;
                  })
        );
    }
}

QUnit.module("core/convergence");

/** Whether all tills know the server's figures once nothing more happens. */
function endsWithTheTruth(history: readonly Event[]): boolean {
    const shop = new Shop();
    for (const each of history) {
        shop.happen(each);
    }
    for (const till of shop.tills) {
        till.comeToRest();
    }
    // A till may have pulled before another's last order was taken.
    for (const till of shop.tills) {
        till.comeToRest();
    }
    for (let product = 1; product <= PRODUCTS; product += 1) {
        for (const till of shop.tills) {
            if (till.remaining(product) !== (shop.server.stock.get(product) ?? 0)) {
                return false;
            }
        }
    }
    return true;
}

QUnit.test("whatever is late, lost or doubled, all tills end with the truth", (assert) => {
    checkProperty("all tills end with the truth", fc.property(events(), endsWithTheTruth), RUNS);
    assert.true(true);
});

QUnit.test("even when the database is restored and counts on with the same numbers", (assert) => {
    checkProperty(
        "all tills end with the truth after a restored database",
        fc.property(events(...DISASTERS, "restore"), endsWithTheTruth),
        RUNS
    );
    assert.true(true);
});

QUnit.test("at every moment a till counts each unit it sold exactly once", (assert) => {
    checkProperty(
        "each unit counts once",
        fc.property(events(), (history) => {
            const shop = new Shop();
            return history.every((each) => {
                shop.happen(each);
                return shop.countsOfOwnOrders().every((count) => count === 1);
            });
        }),
        RUNS
    );
    assert.true(true);
});
