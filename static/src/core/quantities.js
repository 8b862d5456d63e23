// Compiled from quantities.ts; edit that file.
function leastOf(one, other) {
    return positive([...one].map(([id, quantity]) => [id, Math.min(quantity, other.get(id) ?? 0)]));
}
function mostOf(one, other) {
    const most = new Map(one);
    for (const [id, quantity] of other) {
        most.set(id, Math.max(quantity, one.get(id) ?? 0));
    }
    return most;
}
function plus(one, other, factor = 1) {
    const sum = new Map(one);
    for (const [id, quantity] of other) {
        sum.set(id, (one.get(id) ?? 0) + factor * quantity);
    }
    return positive([...sum]);
}
function positive(rows) {
    return new Map(rows.filter(([, quantity]) => quantity > 0));
}
export { leastOf, mostOf, plus };
