// Compiled from deadline.ts; edit that file.
class DeadlineError extends Error {
    name = "DeadlineError";
}
async function withDeadline(promise, limit, clock) {
    let cancel = () => void 0;
    const deadline = new Promise((_resolve, reject) => {
        cancel = clock.after(limit, () => {
            reject(new DeadlineError(`No answer within ${limit} ms`));
        });
    });
    try {
        return await Promise.race([promise, deadline]);
    } finally {
        cancel();
    }
}
export { DeadlineError, withDeadline };
