/** When an order was paid, by two clocks that can each be wrong in a way of its own. */
export interface SaleTime {
    /**
     * What the server took for the time, as the till reckons it: too late where the device's clock
     * was set forward since the server was heard. `null` where no server ever told it.
     */
    readonly server: Date | null;
    /** What the device took for the time: tells how long ago it was, whatever time it shows. */
    readonly device: Date;
}
