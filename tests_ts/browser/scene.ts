import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium";
import { Range } from "./range";
import { Server } from "./server";
import { Shop, type Product } from "./shop";
import type { Teardown } from "./teardown";
import { Till, type TillOptions } from "./till";

/** One shop with a range of its own, and its tills in one browser. All ends with the teardown. */
export class Scene {
    readonly server: Server;
    readonly shop: Shop;
    readonly range: Range;
    private readonly teardown: Teardown;
    private browser: Browser | null = null;

    private constructor(server: Server, shop: Shop, range: Range, teardown: Teardown) {
        this.server = server;
        this.shop = shop;
        this.range = range;
        this.teardown = teardown;
    }

    static async open(teardown: Teardown): Promise<Scene> {
        const server = teardown.keep(await Server.as("admin", "admin"));
        const shop = teardown.keep(await Shop.create(server));
        const range = teardown.keep(await Range.create(server, shop.code));
        return new Scene(server, shop, range, teardown);
    }

    /** A product in a category of its own with this rule, and so many on the shop floor. */
    async stock(name: string, policy: string | false, quantity: number): Promise<Product> {
        const { range, shop } = this;
        const product = await range.addProduct(name, await range.addCategory(name, policy));
        await shop.count(product, quantity);
        return product;
    }

    /** @returns a till of its own, open; its stock may be on the way yet */
    async openTill(options: TillOptions = {}): Promise<Till> {
        this.browser ??= this.teardown.keep(await launchChromium());
        const configId = await this.shop.addTill(this.range.posCategoryId);
        return this.teardown.keep(await Till.open(this.browser, configId, options));
    }
}
