import { Demand } from "../../../static/src/core/demand";
import type { ProductId } from "../../../static/src/core/figures";
import { Ledger } from "../../../static/src/core/ledger";
import { Settlement } from "../../../static/src/core/settlement";
import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";
import { KNOWS_NOTHING, type KnownVersion } from "../../../static/src/core/stock_source";
import type { SimulatedServer } from "./simulated_server";

interface Order {
    readonly uuid: string;
    readonly productId: ProductId;
    readonly quantity: number;
    state: "paid" | "sending" | "answered" | "sent";
}

interface Question {
    readonly asked: KnownVersion;
    readonly askedAt: number;
}

/** A till at the end of a bad wire: whatever is under way may be late, doubled or lost. */
export class SimulatedTill {
    readonly ledger = new Ledger();
    readonly settlement = new Settlement();
    readonly demand = new Demand();
    readonly orders: Order[] = [];
    readonly inbox: StockMessage[] = [];
    private readonly server: SimulatedServer;
    private report: (Question & { report: StockReport }) | null = null;
    private question: Question | null = null;
    private now = 0;

    constructor(server: SimulatedServer) {
        this.server = server;
    }

    sell(uuid: string, productId: ProductId, quantity: number): void {
        this.orders.push({ uuid, productId, quantity, state: "paid" });
        this.demand.putLine(`line of ${uuid}`, uuid, [{ productId, quantity }]);
        this.demand.setCounted(uuid, true);
    }

    /** The next step of an order: sent, taken by the server, and known to be taken. */
    syncStep(pick: number): void {
        const open = this.orders.filter(({ state }) => state !== "sent");
        const order = open[pick % open.length];
        if (!order) {
            return;
        }
        if (order.state === "paid") {
            this.settlement.onSending(order.uuid);
            order.state = "sending";
        } else if (order.state === "sending") {
            this.server.takeOrder(order.uuid, order.productId, order.quantity);
            order.state = "answered";
        } else {
            this.settlement.onSent(order.uuid, ++this.now);
            order.state = "sent";
        }
    }

    /** The answer to an order is lost: it will be sent again. */
    loseAnswer(pick: number): void {
        const answered = this.orders.filter(({ state }) => state === "answered");
        const order = answered[pick % answered.length];
        if (order) {
            order.state = "paid";
        }
    }

    /** The next step of a pull: asked, answered, and heard. One is under way at most. */
    pullStep(): void {
        if (this.report) {
            const { report, askedAt, asked } = this.report;
            this.report = null;
            const outcome = this.ledger.apply(report, askedAt, asked);
            if (outcome === "taken") {
                this.settle(report.settled, askedAt);
            } else if (outcome === "foreign") {
                this.ask(KNOWS_NOTHING);
            }
        } else if (this.question) {
            const { version, mark } = this.question.asked;
            this.report = { ...this.question, report: this.server.report(version, mark) };
            this.question = null;
        } else {
            const { version, mark } = this.ledger.head;
            this.ask({ version, mark });
        }
    }

    private ask(asked: KnownVersion): void {
        this.question = { asked, askedAt: ++this.now };
    }

    losePull(): void {
        this.question = null;
        this.report = null;
    }

    /** Messages may come in any order; a copy that stays in the inbox comes again. */
    hear(pick: number, again: boolean): void {
        const index = pick % this.inbox.length;
        const message = this.inbox[index];
        if (!message) {
            return;
        }
        if (!again) {
            this.inbox.splice(index, 1);
        }
        if (this.ledger.hear(message)) {
            this.settle(message.settled, null);
        }
    }

    remaining(productId: ProductId): number | null {
        const figures = this.ledger.figuresOf(productId);
        return figures && figures.onHand - this.demand.total(productId);
    }

    /** Nothing more happens, and what was lost is asked for again. */
    comeToRest(): void {
        while (this.orders.some(({ state }) => state !== "sent")) {
            this.syncStep(0);
        }
        this.losePull();
        this.pullStep();
        this.pullStep();
        this.pullStep();
    }

    private settle(uuids: readonly string[], askedAt: number | null): void {
        for (const uuid of this.settlement.onFigures(uuids, askedAt)) {
            this.demand.setCounted(uuid, false);
        }
    }
}
