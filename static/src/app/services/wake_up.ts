/** Calls back each time somebody looks at the till again: its timers may have slept meanwhile. */
export function onLookedAtAgain(callback: () => void): void {
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
            callback();
        }
    });
}

/** Calls back each time the till may be left for good, as far as a browser tells. */
export function onLeft(callback: () => void): void {
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") {
            callback();
        }
    });
    window.addEventListener("pagehide", callback);
}
