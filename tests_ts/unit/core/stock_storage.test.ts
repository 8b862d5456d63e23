import { MemoryDisk, MemoryStorage } from "../../../static/tests/unit/utils/memory_storage";
import { STORAGE_PROMISES } from "../../../static/tests/unit/utils/storage_suite";

// The browser's own is held to the same promises: static/tests/unit/services/indexed_storage.test.ts
QUnit.module("core/stock_storage: the one in memory");

for (const { name, check } of STORAGE_PROMISES) {
    QUnit.test(name, async (assert) => {
        const disk = new MemoryDisk();
        await check(
            () => new MemoryStorage(disk),
            (actual, expected) => {
                assert.deepEqual(actual, expected);
            }
        );
    });
}
