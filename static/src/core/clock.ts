/** Port: the time of this device. */
export interface Clock {
    /** Milliseconds since an arbitrary moment; never runs backwards. */
    now(): number;
    /** What the device takes for the time, in milliseconds since 1970: it may be wrong by years. */
    date(): number;
    /** Calls `callback` once, after `delay` milliseconds; the answer cancels it. */
    after(delay: number, callback: () => void): () => void;
}
