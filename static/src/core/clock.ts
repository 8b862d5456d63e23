/** Port: the time of this device, only ever used for durations. */
export interface Clock {
    /** Milliseconds since an arbitrary moment; never runs backwards. */
    now(): number;
    /** Calls `callback` once, after `delay` milliseconds; the answer cancels it. */
    after(delay: number, callback: () => void): () => void;
}
