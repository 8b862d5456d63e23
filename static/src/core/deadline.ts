import type { Clock } from "./clock";
import { NoAnswerError } from "./no_answer_error";

/** There was no answer in time; what was asked may still happen. */
export class DeadlineError extends NoAnswerError {
    override readonly name = "DeadlineError";
}

/** Settles as `promise` does, but rejects with a `DeadlineError` after `limit` milliseconds. */
export async function withDeadline<T>(
    promise: Promise<T>,
    limit: number,
    clock: Clock
): Promise<T> {
    let cancel: () => void = () => undefined;
    const deadline = new Promise<never>((_resolve, reject) => {
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
