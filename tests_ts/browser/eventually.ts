/** Milliseconds between two looks. */
const PACE = 200;

/**
 * Looks again until it is what is expected.
 *
 * @param within milliseconds after which the last answer has to do
 */
export async function eventually<Answer>(
    look: () => Promise<Answer>,
    isExpected: (answer: Answer) => boolean,
    within: number
): Promise<Answer> {
    const deadline = Date.now() + within;
    for (;;) {
        const answer = await look();
        if (isExpected(answer) || Date.now() > deadline) {
            return answer;
        }
        await new Promise((resolve) => setTimeout(resolve, PACE));
    }
}
