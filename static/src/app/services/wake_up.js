// Compiled from wake_up.ts; edit that file.
function onLookedAtAgain(callback) {
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
            callback();
        }
    });
}
export { onLookedAtAgain };
