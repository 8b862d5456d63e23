/** A step of a tour: waits for `trigger`, then runs. */
export interface Step {
    readonly content?: string;
    readonly trigger: string;
    readonly run?: string | ((helpers: StepHelpers) => unknown);
    /** Milliseconds, where the usual ones are not enough. */
    readonly timeout?: number;
    /** The page goes, and the tour goes on in the next one. */
    readonly expectUnloadPage?: boolean;
}

export interface StepHelpers {
    readonly waitUntil: (
        predicate: () => boolean,
        options?: { timeout: number }
    ) => Promise<unknown>;
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
export function clickBtn(name: string): Step;
export function endTour(): Step;
