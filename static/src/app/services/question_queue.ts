import { Mutex } from "@web/core/utils/concurrency";
import type { StockGuard } from "./stock_guard";

/**
 * Has checks, and the questions they ask, come one after the other, wherever they come from: two
 * scans in a row, or several optional products at once, must neither both take the last unit nor
 * stack dialogs. What is scanned while a question is open waits for its answer.
 */
export class QuestionQueue {
    private readonly guard: StockGuard;
    private readonly mutex = new Mutex();

    constructor(guard: StockGuard) {
        this.guard = guard;
    }

    /** @returns what the check says; that all is well where it fails */
    async check(work: () => Promise<boolean>): Promise<boolean> {
        return await this.mutex.exec(async () => {
            try {
                const admitted = await work();
                this.guard.onChecked();
                return admitted;
            } catch (error) {
                // A fault of ours must not stop a sale.
                this.guard.onCheckFailed(error);
                return true;
            }
        });
    }
}
