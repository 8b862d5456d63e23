import type { Verdict } from "./decision";
import type { ProductId } from "./figures";
import { DECIDERS, type Decider } from "./policy";
import { readChoice, readId, readList, readNumber, readObject, readText } from "./reading";
import { ReportError } from "./report_error";

/** What the server found short of one product, when an order claimed it. In the product's unit. */
export interface ClaimShortage {
    readonly productId: ProductId;
    readonly requested: number;
    /** What is left for this order; what others hold is taken off. */
    readonly available: number;
    readonly shortBy: number;
    readonly verdict: Exclude<Verdict, "ok">;
    readonly decidedBy: string;
    readonly decider: Decider;
    readonly heldBy: readonly { readonly till: string; readonly quantity: number }[];
}

/** `ok`: the order holds what it asked for. Otherwise nothing changed. */
export interface ClaimAnswer {
    readonly ok: boolean;
    /** In an answer that is `ok`: what the cashier had accepted. */
    readonly shortages: readonly ClaimShortage[];
}

const VERDICTS = ["warn", "approve", "block"] as const;

/**
 * Reads the answer of `pos.config.claim_stock`.
 *
 * @throws ReportError
 */
export function readClaimAnswer(value: unknown): ClaimAnswer {
    const answer = readObject(value, "answer");
    const shortages = readList(answer["shortages"], "shortages").map(readShortage);
    if (typeof answer["ok"] !== "boolean" || (!answer["ok"] && shortages.length === 0)) {
        throw new ReportError("ok is no answer");
    }
    return { ok: answer["ok"], shortages };
}

function readShortage(value: unknown): ClaimShortage {
    const shortage = readObject(value, "a shortage");
    return {
        productId: readId(shortage["product_id"], "product of a shortage"),
        requested: readNumber(shortage["requested"], "requested"),
        available: readNumber(shortage["available"], "available"),
        shortBy: readNumber(shortage["short_by"], "short_by"),
        verdict: readChoice(shortage["verdict"], VERDICTS, "verdict"),
        decidedBy: readText(shortage["decided_by"], "decided_by"),
        decider: readChoice(shortage["decider"], DECIDERS, "decider"),
        heldBy: readList(shortage["held_by"], "held_by").map((holder) => {
            const [till, quantity] = readList(holder, "a holder");
            return {
                till: readText(till, "till of a holder"),
                quantity: readNumber(quantity, "quantity of a holder"),
            };
        }),
    };
}
