import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { Asked } from "../../core/answers";
import {
    aged,
    approve,
    compose,
    isAnsweredBy,
    linesOfEvidence,
    withLine,
    witness,
    type EvidenceLine,
} from "../../core/evidence";
import type { ProductId } from "../../core/figures";
import type { OrderDemand } from "./order_demand";
import type { Answer, Shortage } from "./shortage";
import type { StockGuard } from "./stock_guard";

declare module "@point_of_sale/app/models/pos_order" {
    interface PosOrder {
        /** Kept with the order on the device, and sent with it; whoever wrote it last. */
        readonly stock_evidence?: unknown;
        /** What the server found of the approvals among it; it takes none from a till. */
        readonly stock_approvals?: unknown;
    }
}

/** Keeps on each order what its cashier saw of the stock, and who let it through. */
export class Witness {
    private readonly guard: StockGuard;
    private readonly orders: OrderDemand;
    private readonly device: string;

    /** @param device what this till is called */
    constructor(guard: StockGuard, orders: OrderDemand, device: string) {
        this.guard = guard;
        this.orders = orders;
        this.device = device;
    }

    /** The cashier was asked, and has answered. */
    onAnswer(shortage: Shortage, { choice, consent }: Answer): void {
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
        const line = consent ? approve(seen, consent, requested, new Date()) : seen;
        this.store(order, withLine(linesOfEvidence(order.stock_evidence), line));
    }

    /** Whether what the order carries answers the question: a reload must not ask again. */
    isAnswered(order: PosOrder, productId: ProductId, asked: Asked): boolean {
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
    seal(order: PosOrder, quantities: ReadonlyMap<ProductId, number>, isHeld: boolean): void {
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
                lines = lines.map((line) => (line === own ? told : line));
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
    private age(line: EvidenceLine, quantity: number): EvidenceLine {
        const { ageSeconds, offline } = this.look();
        const wasEnough = line.figure !== null && quantity <= line.figure;
        return offline && wasEnough ? aged(line, ageSeconds) : line;
    }

    /** The order is paid: it may be long before the server hears of it. */
    date(order: PosOrder): void {
        const lines = linesOfEvidence(order.stock_evidence);
        order.update({ stock_evidence: compose(this.device, lines, this.guard.age.saleTime) });
    }

    /** The server judges components: what was said of a kit is said of all it takes. */
    private kitLineOf(lines: readonly EvidenceLine[], part: ProductId): EvidenceLine | undefined {
        const { kits } = this.guard.rules;
        const kitLines = lines.filter(({ product_id }) => kits.get(product_id)?.has(part));
        return kitLines.find(({ approval }) => approval) ?? kitLines[0];
    }

    private seen(order: PosOrder, variant: ProductProduct, quantity: number): EvidenceLine {
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

    private look(): { ageSeconds: number | null; offline: boolean; version: number | null } {
        const { age, isCutOff, ledger } = this.guard;
        return { ageSeconds: age.exactSeconds, offline: isCutOff, version: ledger.head.version };
    }

    private store(order: PosOrder, lines: readonly EvidenceLine[]): void {
        const evidence = compose(this.device, lines);
        // Each change has the order sent again.
        const known = linesOfEvidence(order.stock_evidence);
        if (JSON.stringify(evidence?.lines ?? []) !== JSON.stringify(known)) {
            order.update({ stock_evidence: evidence ?? false });
        }
    }
}

function asComponent(line: EvidenceLine, kit: EvidenceLine, quantity: number): EvidenceLine {
    return {
        ...line,
        policy: kit.policy,
        decided_by: kit.decided_by,
        verdict: kit.verdict,
        choice: kit.choice,
        approval: kit.approval && { ...kit.approval, quantity },
    };
}
