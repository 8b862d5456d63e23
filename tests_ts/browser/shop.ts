import type { Server } from "./server";
import { closeSessions } from "./session";

/** Tells shops apart, those of earlier runs too; a warehouse code has no more than five characters. */
function newCode(): string {
    return Math.floor(Math.random() * 36 ** 5)
        .toString(36)
        .padStart(5, "0")
        .toUpperCase();
}

export interface Product {
    readonly id: number;
    readonly templateId: number;
}

export interface Category {
    readonly id: number;
    readonly name: string;
}

/** A warehouse with a shop floor that tills sell from; the stock of the rest is not theirs. */
export class Shop {
    readonly server: Server;
    readonly name: string;
    readonly code: string;
    readonly configIds: number[] = [];
    /** Where the tills' goods leave from, and a place inside it. */
    floorId = 0;
    fridgeId = 0;
    /** In the same warehouse, but not on the shop floor. */
    backroomId = 0;
    private warehouseId = 0;
    private pickingTypeId = 0;

    private constructor(server: Server, name: string, code: string) {
        this.server = server;
        this.name = name;
        this.code = code;
    }

    static async create(server: Server): Promise<Shop> {
        const code = newCode();
        const shop = new Shop(server, `Test shop ${code}`, code);
        await shop.build();
        return shop;
    }

    private async build(): Promise<void> {
        this.warehouseId = await this.server.create("stock.warehouse", {
            name: this.name,
            code: this.code,
        });
        const [warehouse] = await this.server.search<{ lot_stock_id: number; pos_type_id: number }>(
            "stock.warehouse",
            [["id", "=", this.warehouseId]],
            ["lot_stock_id", "pos_type_id"]
        );
        if (!warehouse) {
            throw new Error("The new warehouse cannot be read.");
        }
        this.pickingTypeId = warehouse.pos_type_id;
        this.floorId = await this.createLocation("Floor", warehouse.lot_stock_id);
        this.fridgeId = await this.createLocation("Fridge", this.floorId);
        this.backroomId = await this.createLocation("Backroom", warehouse.lot_stock_id);
        await this.server.write("stock.picking.type", this.pickingTypeId, {
            default_location_src_id: this.floorId,
        });
    }

    private async createLocation(name: string, parentId: number): Promise<number> {
        return await this.server.create("stock.location", {
            name: `${name} ${this.code}`,
            location_id: parentId,
            usage: "internal",
        });
    }

    /** A till that shows the products of one POS category and takes cash. */
    async addTill(
        posCategoryId: number,
        values: Readonly<Record<string, unknown>> = {}
    ): Promise<number> {
        const name = `Till ${this.configIds.length + 1} ${this.code}`;
        const journalId = await this.server.create("account.journal", {
            name,
            type: "cash",
            code: `${this.code.slice(0, 4)}${this.configIds.length}`,
        });
        // A cash method belongs to one till only.
        const cashId = await this.server.create("pos.payment.method", {
            name: `Cash ${name}`,
            journal_id: journalId,
        });
        const configId = await this.server.create("pos.config", {
            name,
            picking_type_id: this.pickingTypeId,
            warehouse_id: this.warehouseId,
            payment_method_ids: [[6, 0, [cashId]]],
            limit_categories: true,
            iface_available_categ_ids: [[6, 0, [posCategoryId]]],
            ...values,
        });
        this.configIds.push(configId);
        return configId;
    }

    /** Begins a session on the server, as opening the till does: only then is its stock published. */
    async openSession(configId: number): Promise<number> {
        await this.server.call("pos.config", "open_ui", [[configId]]);
        const [session] = await this.server.search("pos.session", [
            ["config_id", "=", configId],
            ["state", "!=", "closed"],
        ]);
        if (!session) {
            throw new Error("No session was opened.");
        }
        return session.id;
    }

    /** Counts a product in the back office, as an inventory adjustment does. */
    async count(product: Product, quantity: number, locationId = this.floorId): Promise<void> {
        const context = { inventory_mode: true };
        const quantId = await this.server.call(
            "stock.quant",
            "create",
            [{ product_id: product.id, location_id: locationId, inventory_quantity: quantity }],
            { context }
        );
        await this.server.call("stock.quant", "action_apply_inventory", [[quantId]], { context });
    }

    /** What the server counts on the shop floor, the places in it included. */
    async onHand(product: Product): Promise<number> {
        const quants = await this.server.search<{ quantity: number }>(
            "stock.quant",
            [
                ["product_id", "=", product.id],
                ["location_id", "child_of", this.floorId],
            ],
            ["quantity"]
        );
        return quants.reduce((sum, { quantity }) => sum + quantity, 0);
    }

    /**
     * Opens the inventory, for which Odoo sets right what is reserved: sales at one moment may leave
     * something reserved by nothing (doc/soak.md), which is on no shelf to a till.
     */
    async openInventory(): Promise<void> {
        await this.server.call("stock.quant", "action_view_inventory");
    }

    /** Ends the sessions and puts the tills away, so that the next run starts as this one did. */
    async close(): Promise<void> {
        if (this.configIds.length > 0) {
            await closeSessions(this.server, this.configIds);
            await this.server.call("pos.config", "write", [this.configIds, { active: false }]);
        }
    }
}
