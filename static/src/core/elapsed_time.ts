/** Milliseconds by which the clocks may drift apart before it counts as sleep. */
const TOLERANCE = 1_000;

/**
 * Time that passed, from two clocks that are each wrong in their own way: a monotonic one that may
 * stand still while the device sleeps, and a wall clock that may be set.
 *
 * Of both the larger step counts. A wall clock that is set forward makes figures look older than
 * they are, until the next confirmation; none makes them look younger.
 */
export class ElapsedTime {
    private readonly monotonic: () => number;
    private readonly wall: () => number;
    private lead: number;
    private slept = 0;

    /** Both read milliseconds. */
    constructor(monotonic: () => number, wall: () => number) {
        this.monotonic = monotonic;
        this.wall = wall;
        this.lead = wall() - monotonic();
    }

    /** Milliseconds since an arbitrary moment; never runs backwards. */
    now(): number {
        const running = this.monotonic();
        const lead = this.wall() - running;
        if (lead > this.lead + TOLERANCE) {
            this.slept += lead - this.lead;
            this.lead = lead;
        } else if (lead < this.lead) {
            // Set back: the next sleep counts from here.
            this.lead = lead;
        }
        return running + this.slept;
    }
}
