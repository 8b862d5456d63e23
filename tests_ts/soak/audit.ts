import { Books } from "./books";
import { readCourses } from "./journal";
import type { Race } from "./race";
import { countUnpublished, Tables } from "./tables";

/** Milliseconds that a hold lasts, and what a dead server may add to an attempt. */
const HOLD = 300_000;
const SLACK = 60_000;
/** Seconds for which a hold has to go on to be counted on. */
const CERTAIN = 15;
const NOTHING_HELD = { quantity: 0, seconds: Infinity };

interface Report {
    readonly rows: readonly (readonly [number, number, number, number])[];
    readonly claims: readonly (readonly [string, number, number, string])[];
}

/** Compares what the racers were told with what is in the tables, and both with the addon's word. */
export class Audit {
    /** How often the last free unit of a product went, in the whole race. */
    gone = 0;
    /** Units that Odoo took for reserved though nothing reserved them. */
    drift = 0;
    private readonly assert: Assert;
    private readonly race: Race;
    private readonly books: Books;
    private readonly tables: Tables;

    constructor(assert: Assert, race: Race) {
        this.assert = assert;
        this.race = race;
        this.books = new Books(race);
        this.tables = new Tables(race);
    }

    async run(): Promise<void> {
        this.drift = await this.tables.reserved();
        await this.tidy();
        // Who asks last has what nobody was told yet published and judged.
        const report = await this.pull();
        await this.checkOrders();
        await this.checkShelf();
        await this.checkHolds();
        await this.checkExceptions();
        await this.checkJournal();
        this.checkReport(report);
        await this.checkLastClaim();
    }

    /**
     * Merges quants and sets right what is reserved, as Odoo does for whoever opens its inventory,
     * and each day: sales side by side make quants of their own, and take what is reserved off
     * another than they put it on.
     */
    private async tidy(): Promise<void> {
        await this.race.server.call("stock.quant", "action_view_inventory");
    }

    private async pull(): Promise<Report> {
        const [configId] = this.race.shop.configIds;
        return (await this.race.server.call("pos.config", "pull_stock", [[configId]])) as Report;
    }

    private async checkOrders(): Promise<void> {
        const { assert, books, tables, race } = this;
        this.checkSame(await tables.paidLines(), books.paidLines(), "every sale arrived once");
        const sold = race.attemptsThat("sold", "seized").length;
        assert.equal(await tables.orders(), sold, "and nothing else did");
        assert.equal(await tables.openPickings(), 0, "every picking is done");
        this.checkUnits(await tables.movedOut(), books.sold(), "what was sold was moved");
    }

    private async checkShelf(): Promise<void> {
        const left = this.books.left();
        this.checkUnits(await this.tables.onShelf(), left, "the shelf has what was not sold");
        this.assert.equal(await this.tables.reserved(), 0, "and nothing of it is reserved");
        const most = Math.min(...this.race.productIds.map((id) => left.get(id) ?? NaN));
        this.assert.ok(most >= 0, "never more was sold than there was");
    }

    private async checkHolds(): Promise<void> {
        const held = await this.tables.heldLines();
        this.checkSame(held, this.books.heldLines(), "no hold is lost, and none too many is left");
    }

    private async checkExceptions(): Promise<void> {
        const { assert, books, tables } = this;
        const found = await tables.exceptions();
        const lacking = books.lacking();
        const units = Object.fromEntries(
            Object.keys(lacking).map((kind) => [kind, found[kind]?.units ?? 0])
        );
        assert.deepEqual(units, { ...lacking }, "what was not there is on record, by its kind");
        assert.ok(Object.values(lacking).some(Boolean), "some were sold twice");
        assert.deepEqual(
            Object.keys(found).filter((kind) => !(kind in lacking)),
            [],
            "and nothing else is"
        );
        assert.deepEqual(await tables.claimedExceptions(), [], "what was claimed was there");
        assert.equal(await tables.unjudged(), 0, "every paid order was compared with the stock");
        assert.equal(await countUnpublished(), 0, "and every change was told to the tills");
    }

    /** At no moment, not at the end only. */
    private async checkJournal(): Promise<void> {
        const { shop, productIds } = this.race;
        const courses = await readCourses(shop.floorId, productIds);
        const low = [...courses].filter(
            ([, each]) => !(each.leastThere >= 0 && each.leastFree >= 0)
        );
        this.assert.deepEqual(low, [], "never more sold or held than there was, at any commit");
        this.gone = [...courses.values()].reduce((sum, course) => sum + course.gone, 0);
        this.assert.ok(this.gone > 0, "it was about last units");
    }

    /** What the addon itself tells a till. */
    private checkReport({ rows, claims }: Report): void {
        const told = new Map(rows.map(([id, ...figures]) => [id, figures]));
        const wrong = [...this.books.left()].filter(([id, left]) => {
            const [onHand, reserved, unposted] = told.get(id) ?? [0, 0, 0];
            return onHand !== left || reserved !== 0 || unposted !== 0;
        });
        this.assert.deepEqual(wrong, [], "the tills are told what is on the shelf");
        const listed = new Set(claims.map(([hint]) => hint));
        const now = Date.now();
        const abandoned = this.race.attemptsThat("abandoned");
        const lost = abandoned.filter(
            ({ uuid, at }) => at > now - HOLD + SLACK && !listed.has(hintOf(uuid))
        );
        this.assert.deepEqual(lost, [], "and what is held");
        const alive = new Set(abandoned.filter(({ at }) => at > now - HOLD - SLACK));
        const stale = [...listed].filter(
            (hint) => ![...alive].some(({ uuid }) => hintOf(uuid) === hint)
        );
        this.assert.deepEqual(stale, [], "but no hold whose time is up");
    }

    /** All that is free can still be had, and not one unit more. */
    private async checkLastClaim(): Promise<void> {
        const heldNow = await this.tables.heldNow();
        const free = [...this.books.left()].flatMap(([product_id, left]) => {
            const { quantity, seconds } = heldNow.get(product_id) ?? NOTHING_HELD;
            // What runs out while it is asked for may be had, or not.
            const isCertain = this.race.productIds.includes(product_id) && seconds > CERTAIN;
            return isCertain && left > quantity ? [{ product_id, qty: left - quantity }] : [];
        });
        const claim = async (more: number): Promise<boolean> => {
            const lines = free.map(({ product_id, qty }) => ({ product_id, qty: qty + more }));
            const [configId] = this.race.shop.configIds;
            const answer = (await this.race.server.call("pos.config", "claim_stock", [
                [configId],
                { uuid: "last", device: "audit", lines },
            ])) as { ok: boolean };
            await this.race.server.call("pos.config", "release_stock", [[configId], "last"]);
            return answer.ok;
        };
        this.assert.ok(free.length > 0, "something is left");
        this.assert.deepEqual(
            [await claim(0), await claim(1)],
            [true, false],
            "what is left can be had, and no more"
        );
    }

    private checkSame(found: readonly string[], expected: readonly string[], what: string): void {
        const difference = { missing: minus(expected, found), surplus: minus(found, expected) };
        this.assert.deepEqual(difference, { missing: [], surplus: [] }, what);
    }

    private checkUnits(
        found: ReadonlyMap<number, number>,
        expected: ReadonlyMap<number, number>,
        what: string
    ): void {
        const lines = (units: ReadonlyMap<number, number>): string[] =>
            [...units].filter(([, quantity]) => quantity).map((entry) => entry.join(" × "));
        this.checkSame(lines(found), lines(expected), what);
    }
}

/** Each as often as it is in one list more than in the other. */
function minus(one: readonly string[], other: readonly string[]): string[] {
    const counts = new Map<string, number>();
    other.forEach((each) => counts.set(each, (counts.get(each) ?? 0) + 1));
    return one.filter((each) => {
        const count = counts.get(each) ?? 0;
        counts.set(each, count - 1);
        return count <= 0;
    });
}

/** What tills are told of the order that holds something. */
function hintOf(uuid: string): string {
    return uuid.slice(0, 13);
}
