import type { ProductId } from "./figures";
import { readId, readList, readNumber, readText } from "./reading";
import { ReportError } from "./report_error";

/** Units of a product that an order is being paid for, here or at another till of the same place. */
export interface Claim {
    /** How the uuid of the order begins: the rest of it is for who has the order. */
    readonly orderHint: string;
    readonly productId: ProductId;
    /** In the product's unit. */
    readonly quantity: number;
    /** Name of the till that claims them. */
    readonly till: string;
}

/**
 * Reads `[[start of the order's uuid, product id, quantity, till name], ...]`.
 *
 * @throws ReportError
 */
export function readClaims(value: unknown): readonly Claim[] {
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
