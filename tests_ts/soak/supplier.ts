import type { Shop, Product } from "../browser/shop";
import { untilAnswered } from "./patience";

/** Brings goods to a shop's floor, each delivery once, whatever becomes of the server meanwhile. */
export class Supplier {
    private readonly shop: Shop;
    private pickingTypeId = 0;
    private locationId = 0;
    private deliveries = 0;

    private constructor(shop: Shop) {
        this.shop = shop;
    }

    static async of(shop: Shop): Promise<Supplier> {
        const supplier = new Supplier(shop);
        const [type] = await shop.server.search("stock.picking.type", [
            ["code", "=", "incoming"],
            ["warehouse_id.code", "=", shop.code],
        ]);
        supplier.pickingTypeId = type?.id ?? 0;
        supplier.locationId = await shop.server.ref("stock", "stock_location_suppliers");
        return supplier;
    }

    async deliver(product: Product, quantity: number): Promise<void> {
        this.deliveries += 1;
        const name = `Delivery ${this.deliveries} ${this.shop.code}`;
        await this.ask(async () => {
            const delivery =
                (await this.find(name)) ?? (await this.create(name, product, quantity));
            if (delivery.state !== "done") {
                await this.shop.server.call("stock.picking", "button_validate", [[delivery.id]]);
            }
        });
    }

    private async ask(deed: () => Promise<void>): Promise<void> {
        await untilAnswered(deed, () => undefined);
    }

    private async find(name: string): Promise<{ id: number; state: string } | undefined> {
        const [delivery] = await this.shop.server.search<{ id: number; state: string }>(
            "stock.picking",
            [["origin", "=", name]],
            ["state"]
        );
        return delivery;
    }

    private async create(
        name: string,
        product: Product,
        quantity: number
    ): Promise<{ id: number; state: string }> {
        const places = { location_id: this.locationId, location_dest_id: this.shop.floorId };
        const id = await this.shop.server.create("stock.picking", {
            ...places,
            picking_type_id: this.pickingTypeId,
            origin: name,
            move_ids: [[0, 0, { ...places, product_id: product.id, product_uom_qty: quantity }]],
        });
        return { id, state: "draft" };
    }
}
