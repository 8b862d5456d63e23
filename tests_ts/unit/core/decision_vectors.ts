import type { Decision, Question } from "../../../static/src/core/decision";
import type { Freshness } from "../../../static/src/core/freshness";
import type { Decider, Policy, PolicyAnswer, WhenStale } from "../../../static/src/core/policy";
import vectors from "../../vectors/decision.json" with { type: "json" };

export const FRESHNESS: readonly Freshness[] = ["live", "delayed", "stale", "unknown"];

export interface Vector {
    readonly name: string;
    readonly asked: Question;
    readonly expected: Decision;
}

/** All cases of `tests_ts/vectors/decision.json`, those of its table too. */
export const VECTORS: readonly Vector[] = [...namedCases(), ...tableCases()];

function namedCases(): Vector[] {
    return vectors.cases.map(({ name, input, expect }) => ({
        name,
        asked: {
            requested: input.requested,
            remaining: input.remaining,
            rule: {
                policy: input.policy as Policy,
                decidedBy: input.decided_by,
                decider: input.decider as Decider,
            },
            freshness: input.freshness as Freshness,
            whenStale: input.when_stale as WhenStale,
            digits: input.digits,
        },
        expected: {
            verdict: expect.verdict as Decision["verdict"],
            reason: expect.reason as Decision["reason"],
            shortBy: expect.short_by,
            decidedBy: expect.decided_by,
            decider: expect.decider as Decider | null,
        },
    }));
}

function tableCases(): Vector[] {
    return vectors.answers.flatMap((row) =>
        vectors.situations.map(({ name, requested, remaining }, i) => {
            const rule: PolicyAnswer = {
                policy: row.policy as Policy,
                decidedBy: "Food",
                decider: "category",
            };
            return {
                name: [row.policy, row.freshness, row.when_stale, name].join(", "),
                asked: {
                    requested,
                    remaining,
                    rule,
                    freshness: row.freshness as Freshness,
                    whenStale: row.when_stale as WhenStale,
                    digits: 2,
                },
                expected: readAnswer(row.expect[i] ?? "", rule),
            };
        })
    );
}

function readAnswer(answer: string, rule: PolicyAnswer): Decision {
    const [verdict, reason, shortBy] = answer.split(" ");
    return {
        verdict: verdict as Decision["verdict"],
        reason: reason as Decision["reason"],
        shortBy: shortBy === "unknown" ? null : Number(shortBy),
        decidedBy: reason === "enough" ? null : rule.decidedBy,
        decider: reason === "enough" ? null : rule.decider,
    };
}
