import type { BrowserContext, Page } from "playwright-core";
import { Server } from "./server";
import { settings } from "./settings";

export interface Notification {
    readonly type: string;
    readonly payload: unknown;
}

/** A raw websocket client of Odoo's bus, with the cookies of its browser context. */
export class Listener {
    /** All that was heard, in its order. */
    readonly heard: Notification[] = [];
    private readonly context: BrowserContext;
    private readonly waiting = new Set<() => void>();

    private constructor(context: BrowserContext, page: Page) {
        this.context = context;
        page.on("websocket", (socket) => {
            socket.on("framereceived", ({ payload }) => this.receive(payload.toString()));
        });
    }

    /**
     * Connects and subscribes, as the bus worker of a page does.
     *
     * @param user login and password, `null` for a visitor
     * @param version of the bus worker, without which Odoo closes the connection
     */
    static async connect(
        context: BrowserContext,
        user: readonly [login: string, password: string] | null,
        version: string,
        channels: readonly string[]
    ): Promise<Listener> {
        if (user) {
            await Server.of(context).login(...user);
        }
        const page = await context.newPage();
        const listener = new Listener(context, page);
        // Any page will do that comes from the same server and opens no socket of its own.
        await page.goto(`${settings.url}/websocket/health`);
        const address = `${settings.url.replace(/^http/, "ws")}/websocket?version=${version}`;
        await page.evaluate(subscribe, { address, channels });
        return listener;
    }

    /** Resolves when a notification fits, at once when one was heard before. */
    async hears(fits: (notification: Notification) => boolean, within = 10_000): Promise<void> {
        const deadline = AbortSignal.timeout(within);
        while (!this.heard.some(fits)) {
            await new Promise<void>((resolve, reject) => {
                this.waiting.add(resolve);
                deadline.onabort = () =>
                    reject(
                        new Error(`Not heard within ${within} ms. ${JSON.stringify(this.heard)}`)
                    );
            });
        }
    }

    async close(): Promise<void> {
        await this.context.close();
    }

    private receive(frame: string): void {
        const messages = JSON.parse(frame) as { message: Notification }[];
        this.heard.push(...messages.map(({ message }) => message));
        for (const wake of this.waiting) {
            wake();
        }
        this.waiting.clear();
    }
}

/** Runs in the page. `last: 0` asks for what was sent in the last seconds, too. */
async function subscribe(on: { address: string; channels: readonly string[] }): Promise<void> {
    const socket = new WebSocket(on.address);
    await new Promise((resolve, reject) => {
        socket.addEventListener("open", resolve);
        socket.addEventListener("error", reject);
    });
    const data = { channels: on.channels, last: 0 };
    socket.send(JSON.stringify({ event_name: "subscribe", data }));
}
