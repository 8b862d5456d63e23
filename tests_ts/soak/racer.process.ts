/**
 * One till of the race, in a process of its own.
 *
 * Is sent a `Task`, sends each `Attempt` when it has ended, and ends after the last one.
 */
import type { Credentials } from "../browser/people";
import { Server } from "../browser/server";
import type { Crate } from "./crate";
import type { Basket, Register } from "./paid_order";
import { pick, randomFrom } from "./random";
import { Racer, type Attempt, type Fate } from "./racer";

export interface Task {
    readonly credentials: Credentials;
    readonly register: Register;
    readonly seed: number;
    readonly attempts: number;
    readonly productIds: readonly number[];
    readonly crates: readonly Crate[];
}

/** Few: the server counts all that is short against each other. */
const SEIZED = 0.03;
const REPEATED = 0.05;
const LINES = 3;
const QUANTITY = 2;

class Till {
    private readonly task: Task;
    private readonly racer: Racer;
    private readonly random: () => number;

    constructor(task: Task, server: Server) {
        this.task = task;
        this.racer = new Racer(server, task.register);
        this.random = randomFrom(task.seed);
    }

    async next(): Promise<Attempt> {
        const repeats = this.random() < REPEATED ? 1 : 0;
        if (this.random() < SEIZED) {
            return await this.racer.seize(this.crate(), this.quantity(), repeats);
        }
        return await this.racer.attempt(this.basket(), this.fate(), repeats);
    }

    private crate(): Crate {
        return pick(this.task.crates, this.random);
    }

    private quantity(): number {
        return 1 + Math.floor(this.random() * QUANTITY);
    }

    private basket(): Basket {
        const basket = new Map<number, number>();
        for (let n = 1 + Math.floor(this.random() * LINES); n > 0; n--) {
            basket.set(pick(this.task.productIds, this.random), this.quantity());
        }
        return [...basket];
    }

    private fate(): Fate {
        const number = this.random();
        return number < 0.5 ? "sold" : number < 0.97 ? "released" : "abandoned";
    }
}

async function run(task: Task): Promise<void> {
    const server = await Server.as(...task.credentials);
    const till = new Till(task, server);
    for (let n = 0; n < task.attempts; n++) {
        process.send?.(await till.next());
    }
    await server.close();
    process.disconnect();
}

process.once("message", (task: Task) => void run(task));
