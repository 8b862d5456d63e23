/** Ends in reverse order what a setup began, however far the setup came. */
export class Teardown {
    private readonly steps: (() => Promise<void>)[] = [];

    /** Takes care of the end of `thing`, and returns it. */
    keep<T extends { close(): Promise<void> }>(thing: T): T {
        this.steps.push(() => thing.close());
        return thing;
    }

    /** @throws the first error, after all steps were tried */
    async close(): Promise<void> {
        const errors: unknown[] = [];
        for (let step = this.steps.pop(); step; step = this.steps.pop()) {
            await step().catch((error: unknown) => errors.push(error));
        }
        if (errors.length > 0) {
            throw errors[0];
        }
    }
}
