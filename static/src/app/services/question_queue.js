// Compiled from question_queue.ts; edit that file.
import { Mutex } from "@web/core/utils/concurrency";
class QuestionQueue {
    guard;
    mutex = new Mutex();
    constructor(guard) {
        this.guard = guard;
    }
    /** @returns what the check says; that all is well where it fails */
    async check(work) {
        return await this.mutex.exec(async () => {
            try {
                const admitted = await work();
                this.guard.onChecked();
                return admitted;
            } catch (error) {
                this.guard.onCheckFailed(error);
                return true;
            }
        });
    }
}
export { QuestionQueue };
