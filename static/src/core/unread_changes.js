// Compiled from unread_changes.ts; edit that file.
import { readId, readList, readNumber } from "./reading";
class UnreadChanges {
    byProduct = /* @__PURE__ */ new Map();
    get all() {
        return [...this.byProduct.values()];
    }
    add(changes) {
        for (const change of changes) {
            this.byProduct.set(change.productId, change);
        }
    }
    read(productIds) {
        for (const productId of productIds) {
            this.byProduct.delete(productId);
        }
    }
}
function keepChanges(changes) {
    return changes.map(({ productId, before, sold }) => [productId, before, sold]);
}
function readKeptChanges(value) {
    return readList(value ?? [], "changes").map((row) => {
        const [productId, before, sold] = readList(row, "a change");
        return {
            productId: readId(productId, "product of a change"),
            before: readNumber(before, "what was left before a change"),
            sold: readNumber(sold, "what was sold before a change"),
        };
    });
}
export { UnreadChanges, keepChanges, readKeptChanges };
