// Compiled from memory_storage.ts; edit that file.
import { StorageError } from "../../../src/core/stock_storage";
class MemoryDisk {
    pieces = /* @__PURE__ */ new Map();
    owner = null;
    /** What every write fails with. */
    failure = null;
}
class MemoryStorage {
    disk;
    constructor(disk = new MemoryDisk()) {
        this.disk = disk;
    }
    async open() {
        await Promise.resolve();
        this.disk.owner = this;
        return new Map(structuredClone(this.disk.pieces));
    }
    async write(pieces) {
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
            if (piece === void 0) {
                disk.pieces.delete(name);
            }
        }
    }
    close() {
        if (this.disk.owner === this) {
            this.disk.owner = null;
        }
    }
}
export { MemoryDisk, MemoryStorage };
