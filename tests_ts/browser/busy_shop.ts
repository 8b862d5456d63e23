import { Cashier } from "./cashier";
import { paidOrders } from "./paid";
import type { Scene } from "./scene";
import type { Product } from "./shop";
import type { Till } from "./till";

/** Milliseconds in which every paid order has to be there once all is well again. */
const SETTLED = 150_000;

/** Tills that sell one product all at once, whatever becomes of the server, and what they sold. */
export class BusyShop {
    readonly tills: readonly Till[];
    private readonly scene: Scene;
    private readonly product: Product;
    private readonly stock: number;
    private readonly paid: string[] = [];
    private isOpen = true;

    private constructor(scene: Scene, product: Product, stock: number, tills: Till[]) {
        this.scene = scene;
        this.product = product;
        this.stock = stock;
        this.tills = tills;
    }

    static async open(scene: Scene, tills: number, stock: number): Promise<BusyShop> {
        const product = await scene.stock("Bread", "warn", stock);
        const opened: Till[] = [];
        for (let n = 0; n < tills; n++) {
            const till = await scene.openTill();
            await till.becomes("live");
            opened.push(till);
        }
        return new BusyShop(scene, product, stock, opened);
    }

    /** Orders that were paid so far. */
    get sold(): number {
        return this.paid.length;
    }

    /** Sells on all tills until it is told to stop. */
    async sell(): Promise<void> {
        this.isOpen = true;
        await Promise.all(this.tills.map((till) => this.sellOn(till)));
    }

    stop(): void {
        this.isOpen = false;
    }

    private async sellOn(till: Till): Promise<void> {
        const cashier = new Cashier(till);
        while (this.isOpen) {
            this.paid.push(await cashier.sell(this.product.templateId));
        }
    }

    /** Every paid order arrived, none twice, and each one's goods left once. */
    async checkAll(assert: Assert): Promise<void> {
        const arrived = await paidOrders(this.scene.shop, this.paid.length, SETTLED);
        assert.deepEqual(arrived, [...this.paid].sort(), `${this.paid.length} orders, each once`);
        const left = this.stock - this.paid.length;
        assert.equal(await this.scene.shop.onHand(this.product), left);
        await this.scene.shop.openInventory();
        const { templateId } = this.product;
        for (const till of this.tills) {
            await till.showsQuantity(templateId, left, SETTLED);
            await till.becomes("live", SETTLED);
        }
    }
}
