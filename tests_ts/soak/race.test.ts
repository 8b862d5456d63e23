import { setTimeout as delay } from "node:timers/promises";
import { controlServer } from "../browser/control";
import { PRODUCTS, Race, RACERS, UNITS } from "./race";

const ATTEMPTS = 5_000;
const ATTEMPTS_UNDER_FIRE = 1_200;
const KILLS = 6;
/** Milliseconds that a hold lasts, and what to leave for the last look at it. */
const HOLD = 300_000;
const SLACK = 60_000;

const sum = (units: Map<number, number>): number =>
    [...units.values()].reduce((total, each) => total + each, 0);

async function checkAgreement(assert: Assert, race: Race): Promise<void> {
    const onHand = await race.unitsOnHand();
    const ordered = await race.unitsOrdered();
    const held = await race.unitsHeld();
    const sold = race.unitsThat("sold");
    assert.deepEqual(ordered, sold, "every sale arrived once, and nothing else did");
    const abandoned = race.unitsThat("abandoned");
    const surelyHeld = race.unitsThat("abandoned", Date.now() - HOLD + SLACK);
    for (const { id } of race.products) {
        const left = onHand.get(id) ?? NaN;
        assert.equal(left, UNITS - (sold.get(id) ?? NaN), `product ${id}: all sales were posted`);
        const holds = held.get(id) ?? NaN;
        assert.ok(left - holds >= 0, `product ${id}: never more than there was`);
        assert.ok(holds <= (abandoned.get(id) ?? NaN), `product ${id}: no hold outlives its end`);
        assert.ok(holds >= (surelyHeld.get(id) ?? NaN), `product ${id}: no hold is lost`);
    }
    assert.ok(sum(sold) > (PRODUCTS * UNITS) / 2, `the race was about something: ${sum(sold)}`);
    console.log(
        `# ${race.attempts.length} attempts, ${sum(sold)} units sold, ${sum(held)} still held, ` +
            `${race.attempts.filter(({ ending }) => ending === "refused").length} refused`
    );
}

QUnit.module("The last units", () => {
    QUnit.test(`${RACERS} tills at once, ${ATTEMPTS} attempts`, async (assert) => {
        const race = new Race(1);
        try {
            await race.prepare();
            await race.run(ATTEMPTS);
            await checkAgreement(assert, race);
            assert.ok(
                race.racers.every(({ retries }) => retries === 0),
                "no request failed"
            );
        } finally {
            await race.teardown.close();
        }
    });

    QUnit.test(`the server dies ${KILLS} times meanwhile`, async (assert) => {
        const race = new Race(2);
        try {
            await race.prepare();
            const running = race.run(ATTEMPTS_UNDER_FIRE);
            for (let kills = 0; kills < KILLS; kills++) {
                await delay(1_500 + 2_000 * Math.random());
                await controlServer("kill");
                await controlServer("start");
            }
            await running;
            await checkAgreement(assert, race);
            assert.ok(
                race.racers.some(({ retries }) => retries > 0),
                "somebody noticed"
            );
        } finally {
            await race.teardown.close();
        }
    });
});
