import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { Server } from "../browser/server";
import { closeSessions } from "../browser/session";
import { Teardown } from "../browser/teardown";
import { Till, type TillOptions } from "../browser/till";

/** The first till of the demo data's corner shop, for one browser after the other. */
export class DemoShop {
    server!: Server;
    browser!: Browser;
    configId!: number;
    private readonly teardown = new Teardown();

    async open(): Promise<void> {
        this.server = this.teardown.keep(await Server.as("admin", "admin"));
        this.configId = await this.ref("pos_config_till_1");
        this.teardown.keep({ close: () => closeSessions(this.server, [this.configId]) });
        this.browser = this.teardown.keep(await launchChromium());
    }

    async close(): Promise<void> {
        await this.teardown.close();
    }

    async ref(name: string): Promise<number> {
        return await this.server.ref("pos_stock_guard", name);
    }

    /** @param product name of the demo data, a product with one variant */
    async templateId(product: string): Promise<number> {
        const [variant] = await this.server.search<{ product_tmpl_id: number }>(
            "product.product",
            [["id", "=", await this.ref(product)]],
            ["product_tmpl_id"]
        );
        if (!variant) {
            throw new Error(`There is no ${product}.`);
        }
        return variant.product_tmpl_id;
    }

    /** Opens the till for the time of the work. */
    async atTill(options: TillOptions, work: (till: Till) => Promise<void>): Promise<void> {
        const till = await Till.open(this.browser, this.configId, options);
        try {
            await work(till);
        } finally {
            await till.close();
        }
    }
}
