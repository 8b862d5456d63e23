import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ClaimAnswer } from "../../core/claim_answer";
import type { ProductId } from "../../core/figures";
import type { HoldKeeper } from "../../core/hold_keeper";
import type { AbsenceDesk } from "./absence_desk";
import { isCharged } from "./charged";
import { linesOf, type OrderDemand } from "./order_demand";
import type { Finding, OrderReview } from "./order_review";
import type { QuestionQueue } from "./question_queue";
import type { ShortageFinder } from "./shortage_finder";
import { isCounted } from "./stock_catalogue";
import type { StockGuard } from "./stock_guard";
import { findingOf } from "./told_shortage";
import type { Witness } from "./witness";

/** Before money moves: has the server hold what the order asks for, or has the cashier asked. */
export class Checkout {
    private readonly guard: StockGuard;
    private readonly orders: OrderDemand;
    private readonly finder: ShortageFinder;
    private readonly review: OrderReview;
    private readonly keeper: HoldKeeper;
    private readonly witness: Witness;
    private readonly absence: AbsenceDesk;
    private readonly queue: QuestionQueue;
    /** Uuid of the order that is being paid on the screen; `null` where that is another one. */
    private atPayment: string | null = null;

    constructor(
        guard: StockGuard,
        orders: OrderDemand,
        finder: ShortageFinder,
        review: OrderReview,
        keeper: HoldKeeper,
        witness: Witness,
        absence: AbsenceDesk,
        queue: QuestionQueue
    ) {
        this.guard = guard;
        this.orders = orders;
        this.finder = finder;
        this.review = review;
        this.keeper = keeper;
        this.witness = witness;
        this.absence = absence;
        this.queue = queue;
    }

    /** @returns whether the order may be paid as it is now */
    async admits(order: PosOrder): Promise<boolean> {
        return await this.queue.check(() => this.admit(order));
    }

    /**
     * Leads to what the order is short of by this till's own figures, long before it is paid.
     *
     * @returns whether the cashier answered it all
     */
    async settle(order: PosOrder): Promise<boolean> {
        return await this.queue.check(() => {
            this.orders.flush();
            return this.resolveAll(order, this.review.findings(order));
        });
    }

    /**
     * The order is being paid already: the page was reloaded there, or the order was put aside
     * meanwhile, and another till may have sold what it had held.
     *
     * @returns whether it may be paid as it is now
     */
    async resume(order: PosOrder): Promise<boolean> {
        const { uuid } = order;
        this.atPayment = uuid;
        return await this.queue.check(async () => {
            // Questions before it may have taken their time.
            const isAdmitted = this.atPayment !== uuid || (await this.admitAgain(order));
            if (this.atPayment !== uuid) {
                this.keeper.release(uuid);
            }
            return isAdmitted;
        });
    }

    /**
     * The order is paid. What the server held for it may have run out when it arrives: then what was
     * seen here has to tell why.
     */
    record(order: PosOrder): void {
        if (this.guard.isCutOff) {
            this.witness.seal(order, this.quantitiesOf(order), false);
        }
        this.witness.date(order);
    }

    /** Nobody is paying the order any more. */
    leave(order: PosOrder): void {
        if (this.atPayment === order.uuid) {
            this.atPayment = null;
        }
        if (order.finalized) {
            this.keeper.forget(order.uuid);
        } else {
            this.keeper.release(order.uuid);
        }
    }

    /** The till is left; nobody is paying anything any more. */
    close(): void {
        this.keeper.releaseAll();
    }

    /** Net demand of what lies on a shelf: of a kit that is its components. */
    quantitiesOf(order: PosOrder): Map<ProductId, number> {
        const quantities = new Map<ProductId, number>();
        const { rules } = this.guard;
        const { kits } = rules;
        for (const { productId } of order.lines.flatMap((line) => linesOf(line, order, rules))) {
            const variant = order.models["product.product"].get(productId);
            const quantity = this.orders.netOf(order, productId);
            if (quantity > 0 && !kits.has(productId) && (!variant || isCounted(variant, rules))) {
                quantities.set(productId, quantity);
            }
        }
        return quantities;
    }

    private async admitAgain(order: PosOrder): Promise<boolean> {
        const quantities = this.quantitiesOf(order);
        if (quantities.size === 0 || this.keeper.holds(order.uuid, quantities)) {
            return true;
        }
        if (isCharged(order)) {
            // Paid in part: nobody is asked any more, and what there is had better be held.
            await this.claim(order, quantities, true);
            return true;
        }
        return await this.admit(order);
    }

    private async admit(order: PosOrder): Promise<boolean> {
        const admitted = await this.check(order);
        if (admitted) {
            const quantities = this.quantitiesOf(order);
            const isHeld = this.keeper.holds(order.uuid, quantities);
            this.witness.seal(order, quantities, isHeld);
        }
        return admitted;
    }

    private async check(order: PosOrder): Promise<boolean> {
        const quantities = this.quantitiesOf(order);
        if (this.keeper.holds(order.uuid, quantities)) {
            return true;
        }
        // Money may come without goods, as into a customer's account.
        const hadLines = order.lines.length > 0;
        const answer = this.guard.contact.unreachable
            ? null
            : await this.claim(order, quantities, false);
        const findings = this.findingsOf(order, answer);
        // What a question has told of its product is read by then, and not told again.
        const isAgreed =
            (await this.agree(order, answer, findings)) && (await this.absence.tell(order));
        const isEmptied = hadLines && order.lines.length === 0;
        if (!isAgreed || isEmptied) {
            this.keeper.release(order.uuid);
            return false;
        }
        return true;
    }

    /** @returns what the server says; `null` where it does not, and the till decides alone */
    private async claim(
        order: PosOrder,
        quantities: ReadonlyMap<ProductId, number>,
        accepted: boolean
    ): Promise<ClaimAnswer | null> {
        if (quantities.size === 0) {
            return null;
        }
        const told = await this.keeper.claim({ orderUuid: order.uuid, quantities, accepted });
        this.guard.contact.unanswered = told === "unanswered";
        return typeof told === "object" ? told : null;
    }

    /**
     * Has the cashier answer what was found, and the server hold what is left then: while the question
     * was open another till may have been quicker, so that there is another one.
     */
    private async agree(
        order: PosOrder,
        answer: ClaimAnswer | null,
        findings: readonly Finding[]
    ): Promise<boolean> {
        if (!(await this.resolveAll(order, findings))) {
            return false;
        }
        const left = this.quantitiesOf(order);
        const again = answer && !answer.ok ? await this.claim(order, left, true) : null;
        const open = again && !again.ok ? this.findingsOf(order, again) : [];
        return open.length === 0 || (await this.agree(order, again, open));
    }

    private async resolveAll(order: PosOrder, findings: readonly Finding[]): Promise<boolean> {
        for (const finding of findings) {
            if (!(await this.review.resolve(order, finding, { kind: "settling" }))) {
                return false;
            }
        }
        return true;
    }

    /** What the server says is short; kits, which it does not know, and all it did not say, here. */
    private findingsOf(order: PosOrder, answer: ClaimAnswer | null): Finding[] {
        const { kits } = this.guard.rules;
        const told = (answer?.shortages ?? []).flatMap(
            (each) => findingOf(each, order, kits) ?? []
        );
        this.orders.flush();
        const seen = this.review
            .findings(order)
            .filter(({ sold }) => !answer || this.guard.isKit(sold));
        const open = told.filter(({ sold, shortage }) => this.finder.isOpen(order, sold, shortage));
        const named = new Set(open.map(({ shortage }) => shortage.variant.id));
        return [...open, ...seen.filter(({ shortage }) => !named.has(shortage.variant.id))];
    }
}
