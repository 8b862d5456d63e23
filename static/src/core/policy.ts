/** What a shop does when an order asks for more than there is, from mildest to strictest. */
export const POLICIES = ["allowed", "warn", "approve", "never"] as const;

export type Policy = (typeof POLICIES)[number];

/** What becomes of a policy when the figures are too old to be trusted. */
export const WHEN_STALE = ["keep", "approve", "warn"] as const;

export type WhenStale = (typeof WHEN_STALE)[number];

/** What a policy may stand on, nearest first; `config` is the point of sale. */
export const DECIDERS = ["product", "category", "location", "config"] as const;

export type Decider = (typeof DECIDERS)[number];

/** A policy together with the record that decided it. */
export interface PolicyAnswer {
    readonly policy: Policy;
    /** Name of that record. */
    readonly decidedBy: string;
    readonly decider: Decider;
}

/** Softens `policy` for old figures. Never returns a stricter policy than it was given. */
export function softenPolicy(policy: Policy, whenStale: WhenStale): Policy {
    if (whenStale === "keep") {
        return policy;
    }
    const ceiling = POLICIES.indexOf(whenStale);
    return POLICIES[Math.min(POLICIES.indexOf(policy), ceiling)] ?? policy;
}
