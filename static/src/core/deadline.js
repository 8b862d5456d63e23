// Compiled from deadline.ts; edit that file.
import { NoAnswerError } from "./no_answer_error";
class DeadlineError extends NoAnswerError {
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
