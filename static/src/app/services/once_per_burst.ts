/** Has `work` done once after each burst of calls. */
export function oncePerBurst(work: () => void): () => void {
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
