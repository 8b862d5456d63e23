// Compiled from claim.ts; edit that file.
import { readId, readList, readNumber, readText } from "./reading";
import { ReportError } from "./report_error";
function readClaims(value) {
    return readList(value, "claims").map((row) => {
        const [orderHint, productId, quantity, till] = readList(row, "a claim");
        const claim = {
            orderHint: readText(orderHint, "order of a claim"),
            productId: readId(productId, "product of a claim"),
            quantity: readNumber(quantity, "quantity of a claim"),
            till: readText(till, "till of a claim"),
        };
        if (claim.quantity <= 0) {
            throw new ReportError("a claim is of nothing");
        }
        return claim;
    });
}
export { readClaims };
