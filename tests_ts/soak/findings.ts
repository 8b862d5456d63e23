import type { Fire } from "./fire";
import type { Race } from "./race";
import type { ServerLog } from "./server_log";
import { Tables } from "./tables";

/** So long a till waits for the answer to its claim before it decides alone, in seconds. */
const PATIENCE = 1.5;

/** The numbers of a race: what doc/soak.md shows. */
export interface Findings {
    readonly attempts: number;
    readonly seconds: number;
    readonly endings: Readonly<Record<string, number>>;
    /** Units. */
    readonly delivered: number;
    readonly sold: number;
    /** How often the last free unit of a product went. */
    readonly gone: number;
    /** Units that Odoo took for reserved in the end though nothing reserved them. */
    readonly drift: number;
    readonly exceptions: Readonly<Record<string, { count: number; units: number }>>;
    readonly kills: number;
    /** Changes that were committed, and not told to any till, when the server was killed. */
    readonly caught: number;
    /** Requests that got no answer and were sent again. */
    readonly missed: number;
    /** Paid orders that were sent again though they had been answered. */
    readonly repeated: number;
    readonly retries: Readonly<Record<string, number>>;
    readonly givenUp: number;
    readonly deadlocks: number;
    /** Seconds that claims took, ascending hundredths: median, 95, all. */
    readonly claims: readonly [number, number, number];
    /** Claims that took longer than a till waits. */
    readonly slow: number;
}

export async function summarize(
    race: Race,
    fire: Fire,
    log: ServerLog,
    audited: Pick<Findings, "deadlocks" | "gone" | "drift">
): Promise<Findings> {
    const endings: Record<string, number> = {};
    for (const { ending } of race.attempts) {
        endings[ending] = (endings[ending] ?? 0) + 1;
    }
    const total = (values: Iterable<number>): number =>
        [...values].reduce((sum, value) => sum + value, 0);
    const waits = race.attempts
        .flatMap(({ waited, missed }) => (waited === null || missed > 0 ? [] : [waited]))
        .sort((one, other) => one - other);
    const wait = (share: number): number => waits[Math.ceil(share * waits.length) - 1] ?? 0;
    return {
        ...audited,
        attempts: race.attempts.length,
        seconds: Math.round(race.seconds),
        endings,
        delivered: total(race.brought.values()),
        sold: total(
            race
                .attemptsThat("sold", "seized")
                .flatMap(({ basket }) => basket.map(([, quantity]) => quantity))
        ),
        exceptions: await new Tables(race).exceptions(),
        kills: fire.kills,
        caught: fire.caught,
        missed: total(race.attempts.map(({ missed }) => missed)),
        repeated: total(race.attempts.map(({ repeated }) => repeated)),
        retries: log.retries(),
        givenUp: log.givenUp(),
        claims: [wait(0.5), wait(0.95), wait(1)],
        slow: waits.filter((each) => each > PATIENCE).length,
    };
}
