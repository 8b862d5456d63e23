// Compiled from claim_answer.ts; edit that file.
import { DECIDERS } from "./policy";
import { readChoice, readId, readList, readNumber, readObject, readText } from "./reading";
import { ReportError } from "./report_error";
const VERDICTS = ["warn", "approve", "block"];
function readClaimAnswer(value) {
    const answer = readObject(value, "answer");
    const shortages = readList(answer["shortages"], "shortages").map(readShortage);
    if (typeof answer["ok"] !== "boolean" || (!answer["ok"] && shortages.length === 0)) {
        throw new ReportError("ok is no answer");
    }
    return { ok: answer["ok"], shortages };
}
function readShortage(value) {
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
export { readClaimAnswer };
