import { CASHIER, CLERK, People, PORTAL } from "../browser/people";
import { Range } from "../browser/range";
import { Server, ServerError } from "../browser/server";
import { Shop } from "../browser/shop";
import { Teardown } from "../browser/teardown";

const ACCESS_ERROR = "odoo.exceptions.AccessError";
const USER_ERROR = "odoo.exceptions.UserError";

/** The error a call ends with; fails when it ends well. */
async function errorOf(call: Promise<unknown>): Promise<ServerError> {
    try {
        await call;
    } catch (error) {
        if (error instanceof ServerError) {
            return error;
        }
        throw error;
    }
    throw new Error("The call was answered.");
}

QUnit.module("pull_stock over HTTP", (hooks) => {
    const teardown = new Teardown();
    let admin: Server;
    let people: People;
    let shop: Shop;
    let configId: number;

    hooks.before(async () => {
        admin = teardown.keep(await Server.as("admin", "admin"));
        shop = teardown.keep(await Shop.create(admin));
        people = teardown.keep(new People(admin, shop.code));
        const range = teardown.keep(await Range.create(admin, shop.code));
        configId = await shop.addTill(range.posCategoryId);
    });
    hooks.after(() => teardown.close());

    const pull = (server: Server, ...args: unknown[]): Promise<unknown> =>
        server.call("pos.config", "pull_stock", args);

    QUnit.test("a cashier gets an answer, and no rules twice", async (assert) => {
        const user = await people.add("Cashier", CASHIER);
        const cashier = teardown.keep(await Server.as(...user));
        const answer = (await pull(cashier, [configId])) as { rules: { digest: string } };
        assert.deepEqual(Object.keys(answer).sort(), [
            "at",
            "claims",
            "columns",
            "db",
            "feed",
            "kind",
            "location",
            "mark",
            "rows",
            "rules",
            "settled",
            "version",
        ]);
        const again = await pull(cashier, [configId], 0, answer.rules.digest);
        assert.notOk("rules" in (again as object));
    });

    for (const [name, groups] of [
        ["Portal", PORTAL],
        ["Clerk", CLERK],
    ] as const) {
        QUnit.test(`${name} is refused, for a config that is there or not`, async (assert) => {
            const user = await people.add(name, groups);
            const stranger = teardown.keep(await Server.as(...user));
            const there = await errorOf(pull(stranger, [configId]));
            const missing = await errorOf(pull(stranger, [2_000_000_000]));
            assert.equal(there.type, ACCESS_ERROR);
            assert.equal(missing.type, ACCESS_ERROR);
            assert.equal(missing.message, there.message);
        });
    }

    QUnit.test("a visitor is sent to the login", async (assert) => {
        const visitor = teardown.keep(await Server.anonymous());
        const error = await errorOf(pull(visitor, [configId]));
        assert.equal(error.type, "odoo.http.SessionExpiredException");
    });

    QUnit.test("a config that is not there is refused to an administrator too", async (assert) => {
        assert.equal((await errorOf(pull(admin, [2_000_000_000]))).type, ACCESS_ERROR);
    });

    const malformed: [name: string, ids: unknown, ...args: unknown[]][] = [
        ["no config", []],
        ["two configs", [1, 2]],
        ["a negative version", "ours", -1],
        ["a version that is true", "ours", true],
        ["a version that is a text", "ours", "7"],
        ["a version with decimals", "ours", 1.5],
        ["a version beyond the database's integers", "ours", 2 ** 40],
        ["a version that is a list", "ours", [1]],
        ["a digest that is a number", "ours", null, 5],
        ["a digest that is an object", "ours", null, { $ne: "" }],
        ["a digest that is too long", "ours", null, "x".repeat(65)],
    ];
    for (const [name, ids, ...args] of malformed) {
        QUnit.test(`malformed: ${name}`, async (assert) => {
            const error = await errorOf(pull(admin, ids === "ours" ? [configId] : ids, ...args));
            assert.equal(error.type, USER_ERROR);
            assert.ok(/^[A-Z][^<>{}_]+\.$/.test(error.message), `a sentence: ${error.message}`);
        });
    }

    for (const [name, id] of [
        ["text", "1 OR 1=1"],
        ["null", null],
        ["beyond the database's integers", 2 ** 40],
        ["negative", -1],
    ] as const) {
        QUnit.test(`an id that is ${name} is one that is not there`, async (assert) => {
            assert.equal((await errorOf(pull(admin, [id]))).type, ACCESS_ERROR);
        });
    }
});
