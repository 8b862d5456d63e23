import { setTimeout as delay } from "node:timers/promises";
import type { BusyShop } from "./busy_shop";
import { controlServer } from "./control";

/** Milliseconds of selling between two blows, and how many more at random. */
const CALM = 3_000;
const GUST = 3_000;

/** Sells on while the server dies and its database is restarted, by turns, so many times in all. */
export async function weather(shop: BusyShop, blows: number): Promise<void> {
    const selling = shop.sell();
    try {
        for (let blow = 0; blow < blows; blow++) {
            await delay(CALM + GUST * Math.random());
            if (blow % 2 === 0) {
                await controlServer("kill");
                await controlServer("start");
            } else {
                await controlServer("stop-database");
                await controlServer("start-database");
            }
        }
        await delay(CALM);
    } finally {
        shop.stop();
        await selling;
    }
}
