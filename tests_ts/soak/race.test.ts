import { writeResult } from "../bench/result";
import { Audit } from "./audit";
import { summarize, type Findings } from "./findings";
import { Fire } from "./fire";
import { Race, RACERS } from "./race";
import { ServerLog } from "./server_log";
import { countDeadlocks } from "./tables";

/** A number of its own for a run that has less time. */
const ATTEMPTS = Number(process.env["STOCK_GUARD_ATTEMPTS"] ?? 5_000);
const KILLS = 20;

QUnit.module("The last units", (hooks) => {
    const found: Record<string, Findings> = {};
    hooks.after(() => writeResult(found));

    async function hold(
        assert: Assert,
        name: string,
        attempts: number,
        kills: number
    ): Promise<Findings> {
        const race = new Race(kills + 1);
        const fire = new Fire(race);
        try {
            await race.prepare();
            const log = new ServerLog();
            const before = await countDeadlocks();
            await Promise.all([race.run(attempts), fire.run(kills, attempts)]);
            const audit = new Audit(assert, race);
            await audit.run();
            const deadlocks = (await countDeadlocks()) - before + log.deadlocks();
            const { gone, drift } = audit;
            const findings = await summarize(race, fire, log, { deadlocks, gone, drift });
            console.log(`# ${JSON.stringify(findings)}`);
            found[name] = findings;
            assert.equal(findings.attempts, attempts, "all attempts were made");
            assert.equal(findings.deadlocks, 0, "no deadlock");
            assert.equal(findings.givenUp, 0, "all serialization retries succeeded");
            // PostgreSQL's refusals, which are run again.
            assert.deepEqual(log.errors(/ odoo\.sql_db: /), [], "the server logged no error");
            return findings;
        } finally {
            await race.teardown.close();
        }
    }

    QUnit.test(`${RACERS} tills at once, ${ATTEMPTS} attempts`, async (assert) => {
        const { missed } = await hold(assert, "race", ATTEMPTS, 0);
        assert.equal(missed, 0, "no request failed");
    });

    QUnit.test(`${ATTEMPTS} attempts, and the server dies ${KILLS} times`, async (assert) => {
        const { missed, kills, caught } = await hold(assert, "fire", ATTEMPTS, KILLS);
        assert.equal(kills, KILLS);
        assert.ok(missed > 0, "somebody noticed");
        assert.ok(caught > 0, "some sales were caught between commit and publication");
    });
});
