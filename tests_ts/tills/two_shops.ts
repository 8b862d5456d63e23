import { launchChromium } from "../browser/chromium";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Category, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

/** What is on each shop floor at the start. */
export const CORNER_STOCK = 20;
export const STATION_STOCK = 7;

/** Two tills of one shop side by side, and one of another shop; each test has its own product. */
export class TwoShops {
    server!: Server;
    corner!: Shop;
    station!: Shop;
    range!: Range;
    never!: Category;
    /** Counted in the back office only. */
    tea!: Product;
    milk!: Product;
    /** Sold on the first till. */
    bread!: Product;
    /** One left, never sold short. */
    lamp!: Product;
    /** A service of the same category. */
    advice!: Product;
    first!: Till;
    second!: Till;
    other!: Till;
    private readonly teardown = new Teardown();

    async open(): Promise<void> {
        const { teardown } = this;
        this.server = teardown.keep(await Server.as("admin", "admin"));
        this.corner = teardown.keep(await Shop.create(this.server));
        this.station = teardown.keep(await Shop.create(this.server));
        this.range = teardown.keep(await Range.create(this.server, this.corner.code));
        await this.stock();
        const browser = teardown.keep(await launchChromium());
        const open = async (shop: Shop): Promise<Till> =>
            await Till.open(browser, await shop.addTill(this.range.posCategoryId));
        this.first = await open(this.corner);
        [this.second, this.other] = await Promise.all([open(this.corner), open(this.station)]);
        await Promise.all(this.tills.map((till) => till.becomes("live")));
    }

    get tills(): Till[] {
        return [this.first, this.second, this.other];
    }

    async close(): Promise<void> {
        await this.teardown.close();
    }

    private async stock(): Promise<void> {
        const { range } = this;
        this.never = await range.addCategory("Lighting", "never");
        const allowed = await range.addCategory("Pantry", "allowed");
        this.tea = await range.addProduct("Tea", allowed);
        this.milk = await range.addProduct("Milk", allowed);
        this.bread = await range.addProduct("Bread", allowed);
        this.lamp = await range.addProduct("Lamp", this.never);
        const service = { type: "service", is_storable: false };
        this.advice = await range.addProduct("Advice", this.never, service);
        for (const product of [this.tea, this.milk, this.bread]) {
            await this.corner.count(product, CORNER_STOCK);
            await this.station.count(product, STATION_STOCK);
        }
        await this.corner.count(this.lamp, 1);
    }
}
