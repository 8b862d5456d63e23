import type { Clock } from "./clock";
import { DeadlineError, withDeadline } from "./deadline";

/** Milliseconds after which a till that has figures and waits for an answer says they are not confirmed. */
export const PATIENCE = 6_000;
/** Milliseconds after which a pull counts as failed: a frozen server must not stop the retries. */
export const PULL_LIMIT = 30_000;

/**
 * Every question for figures takes the place of the confirmation that was due, whatever it was asked
 * for: without an answer to it nothing is confirmed.
 *
 * @param complain called once, after `PATIENCE`; `null` for a first answer, which may be large and
 * take its time: until then nothing passes for confirmed
 * @throws DeadlineError after `PULL_LIMIT`
 */
export async function withPatience<T>(
    answer: Promise<T>,
    clock: Clock,
    complain: ((error: DeadlineError) => void) | null
): Promise<T> {
    const cancel = complain
        ? clock.after(PATIENCE, () => {
              complain(new DeadlineError(`No answer within ${PATIENCE} ms`));
          })
        : () => undefined;
    try {
        return await withDeadline(answer, PULL_LIMIT, clock);
    } finally {
        cancel();
    }
}
