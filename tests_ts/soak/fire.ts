import { setTimeout as delay } from "node:timers/promises";
import { controlServer } from "../browser/control";
import { keep } from "./database";
import type { Race } from "./race";
import { countUnpublished } from "./tables";

/** The publisher's lock: who waits for it has committed, and told nobody yet. */
const HOLD_PUBLISHER = "SELECT pg_advisory_lock(x'73746F636B'::bigint)";
const PATIENCE = 3_000;
/** So many sales, claims or releases are to be caught between their commit and their publication. */
const CAUGHT = 4;

/** Kills the server under a race, again and again. */
export class Fire {
    private readonly race: Race;
    kills = 0;
    /** Committed changes that no till had been told of, over all kills. */
    caught = 0;

    constructor(race: Race) {
        this.race = race;
    }

    /** Spread over all attempts, each at a random moment of its part. */
    async run(kills: number, attempts: number): Promise<void> {
        for (let n = 0; n < kills; n++) {
            await this.race.reaches(((n + 0.1 + 0.8 * this.race.random()) * attempts) / kills);
            await delay(1_000 * this.race.random());
            await (n % 2 === 0 ? this.kill() : this.killUnpublished());
            await controlServer("start");
        }
    }

    private async kill(): Promise<void> {
        await controlServer("kill");
        this.kills += 1;
        this.caught += await countUnpublished();
    }

    /** Between commit and publication, which chance would hardly hit. */
    private async killUnpublished(): Promise<void> {
        const release = await keep(HOLD_PUBLISHER);
        try {
            const until = performance.now() + PATIENCE;
            while (performance.now() < until && (await countUnpublished()) < CAUGHT) {
                await delay(50);
            }
            await this.kill();
        } finally {
            await release();
        }
    }
}
