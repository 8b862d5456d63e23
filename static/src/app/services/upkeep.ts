import { browserClock } from "./browser_clock";
import { oncePerBurst } from "./once_per_burst";
import type { OrderDemand } from "./order_demand";
import type { StockGuard } from "./stock_guard";

/** Milliseconds between two looks at the clock: how smoothly the age on the screen grows. */
const TICK = 5_000;
/** Milliseconds after which a look at the clock is so late that the device must have slept. */
const SLEEP = 3 * TICK;
/** Milliseconds between two recounts of what the orders ask for, against the index that is kept. */
const CHECK = 60_000;

/** A fault of ours is logged and shown, and goes no further. */
export function guarded(guard: StockGuard, work: () => void): void {
    try {
        work();
    } catch (error) {
        guard.onCheckFailed(error);
    }
}

/**
 * Lets the age on the screen grow.
 *
 * @param onWoken called when the device has slept
 */
export function keepTime(guard: StockGuard, onWoken: () => void): void {
    let lookedAt = browserClock.now();
    const tick = (): void => {
        guard.tick();
        if (guard.age.now - lookedAt > SLEEP) {
            onWoken();
        }
        lookedAt = guard.age.now;
        browserClock.after(TICK, tick);
    };
    tick();
}

/** Keeps the index of what the orders ask for; it heals itself, and says that it had to. */
export function keepDemand(guard: StockGuard, orders: OrderDemand): void {
    const check = (): void => {
        guarded(guard, () => {
            const wrong = orders.rebuild();
            if (wrong.length > 0) {
                console.warn("POS Stock Guard: the orders' demand had to be recounted.", wrong);
            }
        });
        browserClock.after(CHECK, check);
    };
    orders.watch(
        oncePerBurst(() => {
            guarded(guard, () => {
                orders.flush();
            });
        })
    );
    orders.rebuild();
    browserClock.after(CHECK, check);
}
