import { execute, select } from "./database";
import type { Race, Units } from "./race";

export interface Held {
    readonly quantity: number;
    readonly seconds: number;
}

/** What PostgreSQL's tables hold of a race, in SQL of our own and without Odoo. */
export class Tables {
    private readonly race: Race;

    constructor(race: Race) {
        this.race = race;
    }

    private get ids(): string {
        return [...this.race.productIds, ...this.race.crateIds].join(", ");
    }

    private get configs(): string {
        return this.race.shop.configIds.join(", ");
    }

    /** Lines of paid orders, as `uuid product quantity`. */
    async paidLines(): Promise<string[]> {
        return await this.texts(`
            SELECT concat_ws(' ', o.uuid, l.product_id, l.qty::float8) AS text
              FROM pos_order o JOIN pos_order_line l ON l.order_id = o.id
             WHERE o.config_id IN (${this.configs}) AND o.state = 'paid'`);
    }

    /** Holds, those that have run out too, as `uuid product quantity`. */
    async heldLines(): Promise<string[]> {
        return await this.texts(`
            SELECT concat_ws(' ', order_uuid, product_id, quantity::float8) AS text
              FROM pos_stock_claim WHERE product_id IN (${this.ids})`);
    }

    private async texts(query: string): Promise<string[]> {
        return (await select<{ text: string }>(query)).map(({ text }) => text);
    }

    async orders(): Promise<number> {
        return await this.count(`pos_order WHERE config_id IN (${this.configs})`);
    }

    async onShelf(): Promise<Units> {
        return await this.units(`
            SELECT q.product_id AS id, SUM(q.quantity)::float8 AS quantity
              FROM stock_quant q ${this.onFloor("q")} GROUP BY q.product_id`);
    }

    /** Units, over all quants. */
    async reserved(): Promise<number> {
        const units = await this.units(`
            SELECT q.product_id AS id, SUM(ABS(q.reserved_quantity))::float8 AS quantity
              FROM stock_quant q ${this.onFloor("q")} GROUP BY q.product_id`);
        return [...units.values()].reduce((sum, quantity) => sum + quantity, 0);
    }

    /** What done moves took from the shelf to customers. */
    async movedOut(): Promise<Units> {
        return await this.units(`
            SELECT l.product_id AS id, SUM(l.quantity)::float8 AS quantity
              FROM stock_move_line l
              JOIN stock_move m ON m.id = l.move_id AND m.state = 'done'
              JOIN stock_location target ON target.id = l.location_dest_id
                   AND target.usage = 'customer'
              ${this.onFloor("l")} GROUP BY l.product_id`);
    }

    /** Joins what narrows rows of quants or moves to the race's products on its shelf. */
    private onFloor(row: string): string {
        return `
              JOIN stock_location place ON place.id = ${row}.location_id
              JOIN stock_location floor ON floor.id = ${this.race.shop.floorId}
             WHERE place.parent_path LIKE floor.parent_path || '%'
               AND ${row}.product_id IN (${this.ids})`;
    }

    private async units(query: string): Promise<Units> {
        const rows = await select<{ id: number; quantity: number }>(query);
        return new Map(rows.map(({ id, quantity }) => [id, quantity]));
    }

    async openPickings(): Promise<number> {
        return await this.count(`
            stock_picking p JOIN pos_order o ON o.id = p.pos_order_id
             WHERE o.config_id IN (${this.configs}) AND p.state <> 'done'`);
    }

    /** Exceptions and the units they say were not there, by kind. */
    async exceptions(): Promise<Record<string, { count: number; units: number }>> {
        const rows = await select<{ kind: string; count: number; units: number }>(`
            SELECT kind, COUNT(*) AS count, SUM(short_by)::float8 AS units
              FROM pos_stock_exception WHERE config_id IN (${this.configs}) GROUP BY kind`);
        return Object.fromEntries(rows.map(({ kind, count, units }) => [kind, { count, units }]));
    }

    /** Exceptions of what was only sold after a claim, with all that may tell how they came about. */
    async claimedExceptions(): Promise<object[]> {
        return await select<object>(`
            SELECT e.product_id, e.kind, e.requested, e.available, e.short_by,
                   e.create_date, s.id AS sale, s.arrived_at, s.held, o.uuid, o.id AS order_id,
                   (SELECT JSON_AGG(ROW_TO_JSON(p)) FROM (
                        SELECT id, state, create_date, write_date, date_done
                          FROM stock_picking WHERE pos_order_id = o.id) p) AS pickings,
                   (SELECT JSON_AGG(ROW_TO_JSON(q)) FROM (
                        SELECT location_id, quantity, reserved_quantity
                          FROM stock_quant WHERE product_id = e.product_id) q) AS quants
              FROM pos_stock_exception e
              LEFT JOIN pos_order o ON o.id = e.order_id
              LEFT JOIN pos_stock_sale s ON s.order_id = o.id
             WHERE e.product_id IN (${this.race.productIds.join(", ")})`);
    }

    /** What is held now, and in how many seconds the first of it runs out, by product. */
    async heldNow(): Promise<Map<number, Held>> {
        const rows = await select<Held & { id: number }>(`
            SELECT product_id AS id, SUM(quantity)::float8 AS quantity,
                   extract(epoch FROM MIN(expires_at) - now() AT TIME ZONE 'UTC')::float8 AS seconds
              FROM pos_stock_claim
             WHERE expires_at > now() AT TIME ZONE 'UTC'
             GROUP BY product_id`);
        return new Map(rows.map(({ id, ...held }) => [id, held]));
    }

    /** Paid orders that nobody has compared with the stock yet. */
    async unjudged(): Promise<number> {
        return await this.count("pos_stock_sale WHERE judged IS NOT TRUE");
    }

    private async count(from: string): Promise<number> {
        return Number(await execute(`SELECT COUNT(*) FROM ${from}`));
    }
}

/** Committed changes of stock that no till was told of yet. */
export async function countUnpublished(): Promise<number> {
    return Number(await execute("SELECT COUNT(*) FROM pos_stock_change"));
}

/** As PostgreSQL counts them, of all databases' lives. */
export async function countDeadlocks(): Promise<number> {
    // Each backend hands its counts in by itself, at most once a second.
    return Number(
        await execute(`
            SELECT pg_sleep(2);
            SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`)
    );
}
