import { setTimeout as delay } from "node:timers/promises";
import { ServerError } from "../browser/server";

const PAUSE = 200;

/**
 * Does a deed again until the server answers, which may be dead for a while.
 *
 * @param missed called for each answer that never came
 * @throws ServerError that the server answered: its own retries did not help
 */
export async function untilAnswered<T>(deed: () => Promise<T>, missed: () => void): Promise<T> {
    for (;;) {
        try {
            return await deed();
        } catch (error) {
            // The proxy answers for a server that is not there.
            if (error instanceof ServerError && error.type !== "http") {
                throw error;
            }
            missed();
            await delay(PAUSE);
        }
    }
}
