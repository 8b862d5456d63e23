import { readFileSync, statSync } from "node:fs";
import { settings } from "../browser/settings";

/** What Odoo wrote into its log since this was made. */
export class ServerLog {
    private readonly start = statSync(settings.log).size;

    /** How often a request was run again, by PostgreSQL's name of the cause. */
    retries(): Record<string, number> {
        const causes: Record<string, number> = {};
        for (const [, cause] of this.read().matchAll(/: (\w+), \d+ tries left, try again/g)) {
            causes[cause ?? ""] = (causes[cause ?? ""] ?? 0) + 1;
        }
        return causes;
    }

    /** Requests that failed for good. */
    givenUp(): number {
        return this.count(/maximum number of tries reached/g);
    }

    deadlocks(): number {
        return this.count(/deadlock.?detected/gi);
    }

    /** First lines of errors, those left out that `isExpected`. */
    errors(isExpected: RegExp): string[] {
        const lines = this.read().match(/^\S+ \S+ \d+ (?:ERROR|CRITICAL) .*$/gm) ?? [];
        return lines.filter((line) => !isExpected.test(line));
    }

    private count(pattern: RegExp): number {
        return this.read().match(pattern)?.length ?? 0;
    }

    private read(): string {
        return readFileSync(settings.log).subarray(this.start).toString();
    }
}
