import type { ClaimAnswer } from "./claim_answer";
import type { ProductId } from "./figures";

/** What an order asks for when it is about to be paid. */
export interface ClaimRequest {
    readonly orderUuid: string;
    /** Net demand of products with stock, in their unit; kits by their components. */
    readonly quantities: ReadonlyMap<ProductId, number>;
    /** Whether the cashier has seen what is short and sells all the same. */
    readonly accepted: boolean;
}

/** Port: who keeps the goods of an order for it while it is being paid. */
export interface ClaimSource {
    /** @throws NoAnswerError when the server was not heard, anything else when it answered otherwise */
    claim(request: ClaimRequest): Promise<ClaimAnswer>;

    /** Ends what this till holds for the order. */
    release(orderUuid: string): Promise<void>;
}
