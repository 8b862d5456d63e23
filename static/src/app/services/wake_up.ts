/** Calls back each time somebody looks at the till again: its timers may have slept meanwhile. */
export function onLookedAtAgain(callback: () => void): void {
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
            callback();
        }
    });
}
