// Compiled from figures.ts; edit that file.
function availableQuantity(figures, basis) {
    const reserved = basis === "free" ? figures.reserved : 0;
    return figures.onHand - reserved - figures.unposted;
}
export { availableQuantity };
