import { fork } from "node:child_process";
import { once } from "node:events";
import { CASHIER, People, type Credentials } from "../browser/people";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { policyOf, STALE_AFTER, type Crate, type Kind } from "./crate";
import { beginJournal } from "./journal";
import type { Register } from "./paid_order";
import { pick, randomFrom } from "./random";
import type { Attempt, Ending } from "./racer";
import type { Task } from "./racer.process";
import { Supplier } from "./supplier";

export const RACERS = 8;
export const PRODUCTS = 20;
const KINDS: readonly Kind[] = ["two_tills", "offline", "unapproved", "warned"];
/** Of each product at the start, and of one with each delivery. */
const UNITS = 12;
const CRATE_UNITS = 2;
/** So often, in attempts, comes a delivery, or all would be refused after the first minute. */
const DELIVERY_EACH = 16;
/** After the last attempt, so that something is left to be claimed, whatever is held. */
const LAST_DELIVERIES = 3;

export type Units = Map<number, number>;

export const add = (units: Units, productId: number, quantity: number): Units =>
    units.set(productId, (units.get(productId) ?? 0) + quantity);

/** A shop with the last units of a few products, and tills that all want them. */
export class Race {
    readonly teardown = new Teardown();
    readonly attempts: Attempt[] = [];
    readonly products: Product[] = [];
    readonly crates: Crate[] = [];
    /** What was brought to the shop, by product id. */
    readonly brought: Units = new Map();
    /** How long the last run took. */
    seconds = 0;
    server!: Server;
    shop!: Shop;
    readonly registers: Register[] = [];
    readonly random: () => number;
    private readonly seed: number;
    private supplier!: Supplier;
    private credentials!: Credentials;
    private deliveries: Promise<void> = Promise.resolve();
    private readonly thresholds: { attempts: number; reached: () => void }[] = [];

    constructor(seed: number) {
        this.seed = seed;
        this.random = randomFrom(seed);
    }

    async prepare(): Promise<void> {
        const { teardown } = this;
        await beginJournal();
        this.server = teardown.keep(await Server.as("admin", "admin"));
        this.shop = teardown.keep(await Shop.create(this.server));
        this.supplier = await Supplier.of(this.shop);
        const people = teardown.keep(new People(this.server, this.shop.code));
        const range = teardown.keep(await Range.create(this.server, this.shop.code));
        await this.fill(range);
        this.credentials = await people.add("Racer", CASHIER);
        for (let n = 0; n < RACERS; n++) {
            const configId = await this.shop.addTill(range.posCategoryId, {
                stock_stale_after: STALE_AFTER,
            });
            const sessionId = await this.shop.openSession(configId);
            await this.server.call("pos.session", "set_opening_control", [[sessionId], 0, ""]);
            this.registers.push({ configId, sessionId });
        }
    }

    private async fill(range: Range): Promise<void> {
        const never = await range.addCategory("Last units", "never");
        const free = { list_price: 0 };
        for (let n = 0; n < PRODUCTS; n++) {
            this.products.push(await range.addProduct(`Unit ${n}`, never, free));
        }
        const crates: Product[] = [];
        for (const kind of KINDS) {
            const values = { ...free, negative_stock_policy: policyOf(kind) };
            const product = await range.addProduct(`Crate ${kind}`, never, values);
            crates.push(product);
            this.crates.push({ id: product.id, kind });
        }
        for (const product of this.products) {
            await this.count(product, UNITS);
        }
        for (const product of crates) {
            await this.count(product, CRATE_UNITS);
        }
    }

    private async count(product: Product, quantity: number): Promise<void> {
        await this.shop.count(product, quantity);
        add(this.brought, product.id, quantity);
    }

    get productIds(): number[] {
        return this.products.map(({ id }) => id);
    }

    get crateIds(): number[] {
        return this.crates.map(({ id }) => id);
    }

    /** All racers at once, until so many attempts were made in all. */
    async run(attempts: number): Promise<void> {
        const start = performance.now();
        const share = Math.ceil(attempts / RACERS);
        await Promise.all(
            this.registers.map((register, index) =>
                this.drive(register, index, Math.min(share, attempts - index * share))
            )
        );
        this.seconds = (performance.now() - start) / 1_000;
        await this.deliveries;
        for (const product of this.products.slice(0, LAST_DELIVERIES)) {
            await this.deliver(product);
        }
    }

    /** Until so many attempts were made, by all together. */
    async reaches(attempts: number): Promise<void> {
        if (this.attempts.length >= attempts) {
            return;
        }
        await new Promise<void>((reached) => this.thresholds.push({ attempts, reached }));
    }

    private async drive(register: Register, index: number, attempts: number): Promise<void> {
        const child = fork(new URL("./racer.process.mjs", import.meta.url));
        this.teardown.keep({ close: () => Promise.resolve(void child.kill()) });
        const task: Task = {
            credentials: this.credentials,
            register,
            seed: this.seed * 1_000 + index,
            attempts,
            productIds: this.productIds,
            crates: this.crates,
        };
        child.on("message", (attempt: Attempt) => this.take(attempt));
        child.send(task);
        const [status] = (await once(child, "exit")) as [number | null];
        if (status !== 0) {
            throw new Error(`Till ${index + 1} ended with status ${status}.`);
        }
    }

    private take(attempt: Attempt): void {
        this.attempts.push(attempt);
        const made = this.attempts.length;
        if (made % DELIVERY_EACH === 0) {
            const next = (): Promise<void> => this.deliver(pick(this.products, this.random));
            this.deliveries = this.deliveries.then(next);
        }
        this.thresholds.filter((each) => made >= each.attempts).forEach((each) => each.reached());
    }

    private async deliver(product: Product): Promise<void> {
        await this.supplier.deliver(product, UNITS);
        add(this.brought, product.id, UNITS);
    }

    attemptsThat(...endings: Ending[]): Attempt[] {
        return this.attempts.filter(({ ending }) => endings.includes(ending));
    }
}
