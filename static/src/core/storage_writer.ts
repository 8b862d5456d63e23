import type { Clock } from "./clock";
import { withDeadline } from "./deadline";
import type { Pieces, StockStorage } from "./stock_storage";

/** Milliseconds after which a write that has not ended counts as failed. */
export const WRITING_LIMIT = 10_000;

/** Writes one after the other, and waits for none for ever. */
export class StorageWriter {
    private readonly storage: StockStorage;
    private readonly clock: Clock;
    /** Ends with the write that the storage is at; never rejects. */
    private underWay: Promise<void> | null = null;

    constructor(storage: StockStorage, clock: Clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Begins at once, unless the storage is still at an earlier one: that has to end first, as a device
     * that ends none would queue all that follow.
     *
     * @throws StorageError
     * @throws DeadlineError: what was begun may still be written
     */
    async write(pieces: Pieces): Promise<void> {
        if (this.underWay) {
            await withDeadline(this.underWay, WRITING_LIMIT, this.clock);
        }
        const writing = this.storage.write(pieces);
        const onEnd = (): void => {
            this.underWay = null;
        };
        this.underWay = writing.then(onEnd, onEnd);
        await withDeadline(writing, WRITING_LIMIT, this.clock);
    }
}
