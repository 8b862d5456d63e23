import { StorageError, type Pieces, type StockStorage } from "../../../src/core/stock_storage";

/** What a device keeps, as long as the test runs. */
export class MemoryDisk {
    pieces = new Map<string, unknown>();
    owner: MemoryStorage | null = null;
    /** What every write fails with. */
    failure: StorageError | null = null;
}

/** A storage in memory, with the promises of the real one: the same suite holds both to them. */
export class MemoryStorage implements StockStorage {
    private readonly disk: MemoryDisk;

    constructor(disk: MemoryDisk = new MemoryDisk()) {
        this.disk = disk;
    }

    async open(): Promise<Pieces> {
        await Promise.resolve();
        this.disk.owner = this;
        return new Map(structuredClone(this.disk.pieces));
    }

    async write(pieces: Pieces): Promise<void> {
        await Promise.resolve();
        const { disk } = this;
        if (disk.owner !== this) {
            throw new StorageError("taken");
        }
        if (disk.failure) {
            throw disk.failure;
        }
        try {
            for (const [name, piece] of structuredClone(pieces)) {
                disk.pieces.set(name, piece);
            }
        } catch (error) {
            throw new StorageError("broken", String(error));
        }
        for (const [name, piece] of pieces) {
            if (piece === undefined) {
                disk.pieces.delete(name);
            }
        }
    }

    close(): void {
        if (this.disk.owner === this) {
            this.disk.owner = null;
        }
    }
}
