// Compiled from upkeep.ts; edit that file.
import { browserClock } from "./browser_clock";
import { oncePerBurst } from "./once_per_burst";
const TICK = 5e3;
const SLEEP = 3 * TICK;
const CHECK = 6e4;
function guarded(guard, work) {
    try {
        work();
    } catch (error) {
        guard.onCheckFailed(error);
    }
}
function keepTime(guard, onWoken) {
    let lookedAt = browserClock.now();
    const tick = () => {
        guard.tick();
        if (guard.age.now - lookedAt > SLEEP) {
            onWoken();
        }
        lookedAt = guard.age.now;
        browserClock.after(TICK, tick);
    };
    tick();
}
function keepDemand(guard, orders) {
    const check = () => {
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
export { guarded, keepDemand, keepTime };
