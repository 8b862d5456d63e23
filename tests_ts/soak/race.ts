import { CASHIER, People } from "../browser/people";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Racer, type Attempt, type Ending } from "./racer";

export const RACERS = 8;
export const PRODUCTS = 20;
/** Of each product, at the start. */
export const UNITS = 12;

/** A stream of numbers from 0 to 1 that its seed repeats (mulberry32). */
function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/** A shop with the last units of a few products, and tills that all want them. */
export class Race {
    readonly teardown = new Teardown();
    readonly racers: Racer[] = [];
    readonly attempts: Attempt[] = [];
    products: Product[] = [];
    server!: Server;
    private shop!: Shop;
    private readonly random: () => number;

    constructor(seed: number) {
        this.random = randomFrom(seed);
    }

    async prepare(): Promise<void> {
        const { teardown } = this;
        this.server = teardown.keep(await Server.as("admin", "admin"));
        this.shop = teardown.keep(await Shop.create(this.server));
        const people = teardown.keep(new People(this.server, this.shop.code));
        const range = teardown.keep(await Range.create(this.server, this.shop.code));
        const never = await range.addCategory("Last units", "never");
        for (let n = 0; n < PRODUCTS; n++) {
            this.products.push(await range.addProduct(`Unit ${n}`, never, { list_price: 0 }));
        }
        for (const product of this.products) {
            await this.shop.count(product, UNITS);
        }
        const user = await people.add("Racer", CASHIER);
        for (let n = 0; n < RACERS; n++) {
            const configId = await this.shop.addTill(range.posCategoryId);
            const sessionId = await this.shop.openSession(configId);
            await this.server.call("pos.session", "set_opening_control", [[sessionId], 0, ""]);
            const racer = teardown.keep(await Server.as(...user));
            this.racers.push(new Racer(racer, { configId, sessionId }));
        }
    }

    /** All racers at once, until so many attempts were made in all. */
    async run(attempts: number): Promise<void> {
        let left = attempts;
        const drive = async (racer: Racer): Promise<void> => {
            while (left > 0) {
                left -= 1;
                this.attempts.push(await racer.attempt(this.basket(), this.fate()));
            }
        };
        await Promise.all(this.racers.map(drive));
    }

    private basket(): [number, number][] {
        const basket = new Map<number, number>();
        for (let n = 1 + Math.floor(this.random() * 3); n > 0; n--) {
            const product = this.products[Math.floor(this.random() * PRODUCTS)];
            basket.set(product?.id ?? 0, 1 + Math.floor(this.random() * 2));
        }
        return [...basket];
    }

    private fate(): Exclude<Ending, "refused"> {
        const number = this.random();
        return number < 0.5 ? "sold" : number < 0.97 ? "released" : "abandoned";
    }

    /** By product id, from what the racers were told. */
    unitsThat(ending: Ending, since = 0): Map<number, number> {
        const units = new Map<number, number>(this.products.map(({ id }) => [id, 0]));
        for (const attempt of this.attempts) {
            if (attempt.ending !== ending || attempt.at < since) {
                continue;
            }
            for (const [productId, quantity] of attempt.basket) {
                units.set(productId, (units.get(productId) ?? 0) + quantity);
            }
        }
        return units;
    }

    /** By product id, from the lines of all orders of the shop. */
    async unitsOrdered(): Promise<Map<number, number>> {
        const lines = await this.server.search<{ product_id: number; qty: number }>(
            "pos.order.line",
            [["order_id.config_id", "in", this.shop.configIds]],
            ["product_id", "qty"]
        );
        const units = new Map<number, number>(this.products.map(({ id }) => [id, 0]));
        for (const { product_id, qty } of lines) {
            units.set(product_id, (units.get(product_id) ?? 0) + qty);
        }
        return units;
    }

    /** By product id, from what the server tells a till. */
    async unitsHeld(): Promise<Map<number, number>> {
        const report = (await this.server.call("pos.config", "pull_stock", [
            [this.shop.configIds[0]],
        ])) as { claims: [string, number, number, string][] };
        const units = new Map<number, number>(this.products.map(({ id }) => [id, 0]));
        for (const [, productId, quantity] of report.claims) {
            units.set(productId, (units.get(productId) ?? 0) + quantity);
        }
        return units;
    }

    async unitsOnHand(): Promise<Map<number, number>> {
        const units = new Map<number, number>();
        for (const product of this.products) {
            units.set(product.id, await this.shop.onHand(product));
        }
        return units;
    }
}
