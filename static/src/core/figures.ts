/** Database id of a `product.product`. */
export type ProductId = number;

/** What the server counts of one product in one stock location tree, in the product's unit. */
export interface Figures {
    readonly onHand: number;
    readonly reserved: number;
    /** Paid for, but not yet taken from `onHand` by a stock move. */
    readonly unposted: number;
}

/** `free`: what is reserved for others is not for sale. `on_hand`: it is. */
export type StockBasis = "free" | "on_hand";

/** What may be sold. It is negative when more was sold than was there: never clamp it. */
export function availableQuantity(figures: Figures, basis: StockBasis): number {
    const reserved = basis === "free" ? figures.reserved : 0;
    return figures.onHand - reserved - figures.unposted;
}
