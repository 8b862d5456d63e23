/** A step of a tour: waits for `trigger`, then runs. */
export interface Step {
    readonly content?: string;
    readonly trigger: string;
    readonly run?: string | ((helpers: object) => unknown);
}

export type Steps = Step | readonly Step[];

/** A tour, as `registry.category("web_tour.tours")` takes it. */
export interface Tour {
    readonly steps: () => readonly Step[];
}

export function startPoS(): Step[];
/** To the tables, where there are any. */
export function clickPlanButton(): Step[];
export function waitRequest(): Step[];
export function endTour(): Step;
