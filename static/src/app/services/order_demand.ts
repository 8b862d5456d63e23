import { toRaw } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { RAW_SYMBOL } from "@point_of_sale/app/models/related_models/utils";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import { Demand, type DemandLine } from "../../core/demand";
import { explodeKits } from "../../core/kits";
import type { Rules } from "../../core/rules";
import type { Settlement } from "../../core/settlement";
import type { KeptSales } from "./kept_sales";
import type { Claimant, OwnReservations } from "./own_reservations";
import { onRecordChange } from "./record_changes";
import { isShippedLater } from "./shipping";
import { isUnsent } from "./unsent_changes";

/**
 * What one line of an order takes from this till's place: of a kit, and of its components too. What
 * comes back to another place is not given back to this one.
 */
export function linesOf(
    line: PosOrderline,
    order: PosOrder,
    { kits, returnsElsewhere }: Rules
): DemandLine[] {
    const { product_id: productId, qty: quantity } = line[RAW_SYMBOL];
    const isElsewhere = (returnsElsewhere && quantity < 0) || isShippedLater(order);
    return isElsewhere ? [] : explodeKits([{ productId, quantity }], kits);
}

/** What decides what an order of this till still asks for. */
export interface Judges {
    readonly settlement: Settlement;
    readonly reservations: OwnReservations;
    /** Whether changes of an order that the server knows already are still to be sent. */
    isWaiting(order: PosOrder): boolean;
    /** What products consist of, and where they come back to, as the till was told last. */
    rules(): Rules;
    /** Of orders that no record has the lines of. */
    readonly keptSales: KeptSales;
}

/**
 * Keeps the demand of this till's orders from the events of core's models.
 *
 * An event only notes who changed: in the middle of a change core's records contradict each other.
 * They are read after the burst, or as soon as somebody asks.
 */
export class OrderDemand {
    private readonly demand: Demand;
    private readonly models: PosModels;
    private readonly judges: Judges;
    private readonly changedOrders = new Set<string>();
    /** Uuids; those of lines that an order's list says are its own come with that order. */
    private readonly changedLines = new Map<string, PosOrder | undefined>();

    constructor(demand: Demand, models: PosModels, judges: Judges) {
        this.demand = demand;
        this.models = models;
        this.judges = judges;
    }

    /** @param schedule has `flush` called after each burst of changes */
    watch(schedule: () => void): void {
        const { "pos.order": orders, "pos.order.line": lines } = this.models;
        onRecordChange(orders, (uuid, whole) => {
            this.noteOrder(uuid, whole);
            schedule();
        });
        onRecordChange(lines, (uuid) => {
            this.noteLine(uuid);
            schedule();
        });
    }

    /** @param whole whether its lines may be others, not just some field of its own */
    noteOrder(uuid: string, whole = false): void {
        this.changedOrders.add(uuid);
        if (whole) {
            const order = this.models["pos.order"].getBy("uuid", uuid);
            for (const line of this.known.linesOf(uuid)) {
                this.noteLine(line);
            }
            for (const line of order?.lines ?? []) {
                this.noteLine(line.uuid, order);
            }
        }
    }

    noteLine(uuid: string, order?: PosOrder): void {
        this.changedLines.set(uuid, order ?? this.changedLines.get(uuid));
    }

    /** Brings the demand up to date with all changes there were. */
    flush(): void {
        const { reservations } = this.judges;
        for (const uuid of this.changedOrders) {
            const order = this.models["pos.order"].getBy("uuid", uuid);
            this.demand.setCounted(uuid, order !== undefined && this.isMine(order));
            for (const line of reservations.isNeeded ? this.known.linesOf(uuid) : []) {
                reservations.touch(line);
            }
        }
        this.changedOrders.clear();
        for (const [uuid, listedIn] of this.changedLines) {
            this.countLine(uuid, listedIn);
        }
        this.changedLines.clear();
        this.shareReservations();
    }

    /** What an order's lines come to of a product, as they are now. */
    netOf(order: PosOrder, productId: number): number {
        this.flush();
        return this.known.netOf(order.uuid, productId);
    }

    /**
     * Counts everything anew: what a line takes may be another thing now, or the index went wrong.
     *
     * @returns the products whose totals changed by that
     */
    rebuild(): number[] {
        this.judges.reservations.touchAll();
        this.flush();
        const recount = new Demand();
        for (const order of this.models["pos.order"].getAll()) {
            recount.setCounted(order.uuid, this.isMine(order));
            for (const line of order.lines) {
                recount.putLine(line.uuid, order.uuid, this.takingsOf(line, order));
            }
        }
        this.judges.keptSales.addTo(recount);
        return this.demand.replace(recount);
    }

    /** The demand past reactivity, to be read only: who asks is no component. */
    private get known(): Demand {
        return toRaw(this.demand);
    }

    private countLine(uuid: string, listedIn: PosOrder | undefined): void {
        if (this.judges.keptSales.has(uuid)) {
            return;
        }
        const line = this.models["pos.order.line"].getBy("uuid", uuid);
        const order = line && this.ownerOf(line, listedIn);
        this.judges.reservations.place(uuid, order ? saleLineIdOf(line) : null);
        if (order) {
            this.demand.putLine(uuid, order.uuid, this.takingsOf(line, order));
        } else {
            this.demand.dropLine(uuid);
        }
    }

    private shareReservations(): void {
        const { reservations, settlement } = this.judges;
        for (const [saleLineId, uuids] of reservations.takeDue()) {
            const claimants = new Map<string, Claimant>();
            for (const uuid of uuids) {
                const line = this.models["pos.order.line"].getBy("uuid", uuid);
                const order = this.knownOrderOf(uuid);
                if (line && order && this.demand.isCounted(order.uuid)) {
                    const open = !settlement.isUnderWay(order.uuid);
                    const takings = linesOf(line, order, this.judges.rules());
                    claimants.set(uuid, { takings, open });
                }
            }
            reservations.share(saleLineId, claimants);
            for (const uuid of claimants.keys()) {
                const line = this.models["pos.order.line"].getBy("uuid", uuid);
                const order = this.knownOrderOf(uuid);
                if (line && order) {
                    this.demand.putLine(uuid, order.uuid, this.takingsOf(line, order));
                }
            }
        }
    }

    /**
     * The order whose list has the line. What the line says itself is not enough: one that was
     * added while its order was being sent names its order by an id that the order has no more.
     */
    private ownerOf(line: PosOrderline, listedIn: PosOrder | undefined): PosOrder | undefined {
        const candidates = [line.order_id, listedIn, this.knownOrderOf(line.uuid)];
        return candidates.find((order) => order?.[RAW_SYMBOL].lines.has(line.id));
    }

    private knownOrderOf(lineUuid: string): PosOrder | undefined {
        const known = this.known.orderOf(lineUuid);
        return known === undefined ? undefined : this.models["pos.order"].getBy("uuid", known);
    }

    /** What the line takes that nobody has set aside for it. */
    private takingsOf(line: PosOrderline, order: PosOrder): DemandLine[] {
        const given = [...this.judges.reservations.given(line.uuid)];
        const spared = given.map(([productId, quantity]) => ({ productId, quantity: -quantity }));
        return [...linesOf(line, order, this.judges.rules()), ...spared];
    }

    /**
     * Drafts of this till, and what was paid here and the server's figures do not count yet.
     *
     * That changes wait to be sent keeps an order among them, and brings none back: to print the
     * receipt of an old order changes that order too. The order's own dirty flag does not tell
     * either: core sets it again right after a successful sync.
     */
    private isMine(order: PosOrder): boolean {
        const { settlement } = this.judges;
        if (order.state === "cancel" || settlement.isSettled(order.uuid)) {
            return false;
        }
        return (
            !order.finalized ||
            isUnsent(order) ||
            settlement.isUnderWay(order.uuid) ||
            (this.judges.isWaiting(order) && this.demand.isCounted(order.uuid))
        );
    }
}

/** What a line settles is told by pos_sale, whether or not the sale order line is loaded. */
function saleLineIdOf(line: PosOrderline): number | null {
    return line[RAW_SYMBOL].sale_order_line_id || null;
}
