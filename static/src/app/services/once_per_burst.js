// Compiled from once_per_burst.ts; edit that file.
function oncePerBurst(work) {
    let scheduled = false;
    return () => {
        if (!scheduled) {
            scheduled = true;
            queueMicrotask(() => {
                scheduled = false;
                work();
            });
        }
    };
}
export { oncePerBurst };
