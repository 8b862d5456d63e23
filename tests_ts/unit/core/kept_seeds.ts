import { existsSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";

/** From the root of the checkout, where tools/qunit.mjs starts QUnit. Committed with the mend. */
const FILE = "tests_ts/unit/core/kept_seeds.json";

interface Failure {
    readonly property: string;
    readonly seed: number;
    readonly path: string;
}

/**
 * Checks a property by its name, first with what has failed it before.
 *
 * A failure is thrown with its seed and path, and kept in kept_seeds.json: every later run begins
 * with it. Another shape of the property makes another history of the same seed.
 */
export function checkProperty<Values>(
    name: string,
    property: fc.IProperty<Values>,
    numRuns: number,
    file = FILE
): void {
    const kept = readFailures(file);
    for (const { seed, path } of kept.filter((failure) => failure.property === name)) {
        fc.assert(property, { seed, path });
    }
    const details = fc.check(property, { numRuns });
    if (details.failed) {
        const failure = { property: name, seed: details.seed, path: details.counterexamplePath };
        writeFileSync(file, `${JSON.stringify([...kept, failure], null, 4)}\n`);
        throw new Error(fc.defaultReportMessage(details));
    }
}

function readFailures(file: string): Failure[] {
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Failure[]) : [];
}
