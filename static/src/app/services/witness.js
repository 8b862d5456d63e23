// Compiled from witness.ts; edit that file.
import {
    aged,
    approve,
    compose,
    isAnsweredBy,
    linesOfEvidence,
    withLine,
    witness,
} from "../../core/evidence";
class Witness {
    guard;
    orders;
    device;
    /** @param device what this till is called */
    constructor(guard, orders, device) {
        this.guard = guard;
        this.orders = orders;
        this.device = device;
    }
    /** The cashier was asked, and has answered. */
    onAnswer(shortage, { choice, consent }) {
        if (choice === "cancel" || choice === "remove" || choice === "ship") {
            return;
        }
        const { order, variant, requested } = shortage;
        const rule = this.guard.ruleOf(variant);
        const seen = witness(
            {
                ...this.look(),
                ...(shortage.isTold ? { ageSeconds: 0, offline: false } : {}),
                productId: variant.id,
                figure: shortage.remaining,
                doubted: shortage.isDoubted,
                rule: { ...rule, decidedBy: shortage.decision.decidedBy ?? rule.decidedBy },
                verdict: shortage.decision.verdict,
            },
            choice
        );
        const line = consent ? approve(seen, consent, requested, /* @__PURE__ */ new Date()) : seen;
        this.store(order, withLine(linesOfEvidence(order.stock_evidence), line));
    }
    /** Whether what the order carries answers the question: a reload must not ask again. */
    isAnswered(order, productId, asked) {
        const lines = linesOfEvidence(order.stock_evidence);
        const line = lines.find(({ product_id }) => product_id === productId);
        return isAnsweredBy(line, asked);
    }
    /**
     * The order is about to be paid. What the cashier was asked about stays as it was then, but for
     * the age of what has been cut off since; without the server's word on the order, what was seen
     * of the rest is told too.
     *
     * @param quantities net demand of what lies on a shelf
     * @param isHeld whether the server holds it all for this order
     */
    seal(order, quantities, isHeld) {
        const asked = linesOfEvidence(order.stock_evidence).filter(({ choice }) => choice !== null);
        const sold = new Set(order.lines.map(({ product_id }) => product_id.id));
        let lines = asked.filter(({ product_id: id }) => quantities.has(id) || sold.has(id));
        for (const [productId, quantity] of quantities) {
            const own = lines.find(({ product_id }) => product_id === productId);
            const kit = this.kitLineOf(lines, productId);
            const variant = order.models["product.product"].get(productId);
            const isCovered = !kit?.approval || quantity <= (own?.approval?.quantity ?? 0);
            if (!variant) {
                continue;
            }
            if (own && isCovered) {
                const told = isHeld ? own : this.age(own, quantity);
                lines = lines.map((line2) => (line2 === own ? told : line2));
                continue;
            }
            const line = own ?? this.seen(order, variant, quantity);
            if (kit) {
                lines = withLine(lines, asComponent(line, kit, quantity));
            } else if (!isHeld && line.policy !== "allowed") {
                lines = [...lines, line];
            }
        }
        this.store(order, lines);
    }
    /** What was enough when the cashier saw it may have gone since: nobody tells a till without network. */
    age(line, quantity) {
        const { ageSeconds, offline } = this.look();
        const wasEnough = line.figure !== null && quantity <= line.figure;
        return offline && wasEnough ? aged(line, ageSeconds) : line;
    }
    /** The order is paid: it may be long before the server hears of it. */
    date(order) {
        const lines = linesOfEvidence(order.stock_evidence);
        order.update({ stock_evidence: compose(this.device, lines, this.guard.age.saleTime) });
    }
    /** The server judges components: what was said of a kit is said of all it takes. */
    kitLineOf(lines, part) {
        const { kits } = this.guard.rules;
        const kitLines = lines.filter(({ product_id }) => kits.get(product_id)?.has(part));
        return kitLines.find(({ approval }) => approval) ?? kitLines[0];
    }
    seen(order, variant, quantity) {
        const supply = this.guard.supplyFor(order.uuid, variant, (id) =>
            this.orders.netOf(order, id)
        );
        const rule = this.guard.ruleOf(variant);
        const { verdict } = this.guard.decide(quantity, supply, rule);
        return witness({
            ...this.look(),
            productId: variant.id,
            figure: supply.remaining,
            doubted: supply.isDoubted,
            rule,
            verdict,
        });
    }
    look() {
        const { age, isCutOff, ledger } = this.guard;
        return { ageSeconds: age.exactSeconds, offline: isCutOff, version: ledger.head.version };
    }
    store(order, lines) {
        const evidence = compose(this.device, lines);
        const known = linesOfEvidence(order.stock_evidence);
        if (JSON.stringify(evidence?.lines ?? []) !== JSON.stringify(known)) {
            order.update({ stock_evidence: evidence ?? false });
        }
    }
}
function asComponent(line, kit, quantity) {
    return {
        ...line,
        policy: kit.policy,
        decided_by: kit.decided_by,
        verdict: kit.verdict,
        choice: kit.choice,
        approval: kit.approval && { ...kit.approval, quantity },
    };
}
export { Witness };
