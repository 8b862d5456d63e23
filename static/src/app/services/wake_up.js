// Compiled from wake_up.ts; edit that file.
function onLookedAtAgain(callback) {
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
            callback();
        }
    });
}
function onLeft(callback) {
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") {
            callback();
        }
    });
    window.addEventListener("pagehide", callback);
}
export { onLeft, onLookedAtAgain };
