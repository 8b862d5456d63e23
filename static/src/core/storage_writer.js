// Compiled from storage_writer.ts; edit that file.
import { withDeadline } from "./deadline";
const WRITING_LIMIT = 1e4;
class StorageWriter {
    storage;
    clock;
    /** Ends with the write that the storage is at; never rejects. */
    underWay = null;
    constructor(storage, clock) {
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
    async write(pieces) {
        if (this.underWay) {
            await withDeadline(this.underWay, WRITING_LIMIT, this.clock);
        }
        const writing = this.storage.write(pieces);
        const onEnd = () => {
            this.underWay = null;
        };
        this.underWay = writing.then(onEnd, onEnd);
        await withDeadline(writing, WRITING_LIMIT, this.clock);
    }
}
export { StorageWriter, WRITING_LIMIT };
