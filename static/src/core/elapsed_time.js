// Compiled from elapsed_time.ts; edit that file.
const TOLERANCE = 1e3;
class ElapsedTime {
    monotonic;
    wall;
    lead;
    slept = 0;
    /** Both read milliseconds. */
    constructor(monotonic, wall) {
        this.monotonic = monotonic;
        this.wall = wall;
        this.lead = wall() - monotonic();
    }
    /** Milliseconds since an arbitrary moment; never runs backwards. */
    now() {
        const running = this.monotonic();
        const lead = this.wall() - running;
        if (lead > this.lead + TOLERANCE) {
            this.slept += lead - this.lead;
            this.lead = lead;
        } else if (lead < this.lead) {
            this.lead = lead;
        }
        return running + this.slept;
    }
}
export { ElapsedTime };
