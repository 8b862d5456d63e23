// Compiled from indexed_storage.test.ts; edit that file.
import { after, describe, expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { IndexedStorage } from "../../../src/app/services/indexed_storage";
import { StorageError } from "../../../src/core/stock_storage";
import { STORAGE_PROMISES } from "../utils/storage_suite";
let devices = 0;
function newDevice() {
    devices += 1;
    const name = `pos-stock-guard-test-${devices}`;
    after(() => {
        indexedDB.deleteDatabase(name);
    });
    return name;
}
async function opened(request) {
    return await new Promise((resolve, reject) => {
        request.onsuccess = () => {
            resolve(request.result);
        };
        request.onerror = () => {
            reject(new Error("No database"));
        };
    });
}
async function writeLayout(name, version) {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
        request.result.createObjectStore("other").put({ secret: 1 }, "head");
    };
    return await opened(request);
}
async function deleteDatabase(name) {
    await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => {
            resolve();
        };
        request.onblocked = () => {
            reject(new Error("Somebody has it open"));
        };
    });
}
async function troubleOf(work) {
    try {
        await work;
        return "none";
    } catch (error) {
        return error instanceof StorageError ? error.trouble : String(error);
    }
}
async function putForeign(name, key) {
    const database = await opened(indexedDB.open(name));
    const transaction = database.transaction("pieces", "readwrite");
    transaction.objectStore("pieces").put({}, key);
    await new Promise((resolve) => {
        transaction.oncomplete = resolve;
    });
    database.close();
}
async function keysOf(name) {
    const database = await opened(indexedDB.open(name));
    const keys = database.transaction("pieces").objectStore("pieces").getAllKeys();
    await new Promise((resolve) => {
        keys.onsuccess = resolve;
    });
    database.close();
    return keys.result;
}
describe("keeps what every storage promises:", () => {
    for (const { name, check } of STORAGE_PROMISES) {
        test(name, async () => {
            const device = newDevice();
            await check(
                () => new IndexedStorage(device),
                (actual, expected) => {
                    expect(actual).toEqual(expected);
                }
            );
        });
    }
});
test("a browser without storage", async () => {
    patchWithCleanup(window, { indexedDB: void 0 });
    expect(await troubleOf(new IndexedStorage("none").open())).toBe("absent");
});
test("a browser that refuses it", async () => {
    patchWithCleanup(indexedDB, {
        open: () => {
            throw new DOMException("Not in a private window", "SecurityError");
        },
    });
    expect(await troubleOf(new IndexedStorage("none").open())).toBe("absent");
});
test("a device without room", async () => {
    const device = newDevice();
    const page = new IndexedStorage(device);
    await page.open();
    patchWithCleanup(IDBObjectStore.prototype, {
        put: () => {
            throw new DOMException("Full", "QuotaExceededError");
        },
    });
    expect(await troubleOf(page.write(/* @__PURE__ */ new Map([["a", 1]])))).toBe("full");
});
test("a device without room tells what it has kept, and keeps more when there is room", async () => {
    const device = newDevice();
    const before = new IndexedStorage(device);
    await before.open();
    await before.write(/* @__PURE__ */ new Map([["a", 1]]));
    before.close();
    let isFull = true;
    patchWithCleanup(IDBObjectStore.prototype, {
        put(value, key) {
            if (isFull) {
                throw new DOMException("Full", "QuotaExceededError");
            }
            return super.put(value, key);
        },
    });
    const page = new IndexedStorage(device);
    expect([...(await page.open())]).toEqual([["a", 1]]);
    expect(await troubleOf(page.write(/* @__PURE__ */ new Map([["a", 2]])))).toBe("full");
    isFull = false;
    await page.write(/* @__PURE__ */ new Map([["a", 3]]));
    expect([...(await new IndexedStorage(device).open())]).toEqual([["a", 3]]);
    expect(await troubleOf(page.write(/* @__PURE__ */ new Map([["a", 4]])))).toBe("taken");
});
test("a newer layout than this page knows", async () => {
    const device = newDevice();
    (await writeLayout(device, 99)).close();
    expect(await troubleOf(new IndexedStorage(device).open())).toBe("newer");
});
test("a key that is no name is no piece, and is removed", async () => {
    const device = newDevice();
    const before = new IndexedStorage(device);
    await before.open();
    await before.write(/* @__PURE__ */ new Map([["a", 1]]));
    before.close();
    await putForeign(device, 5);
    await putForeign(device, ["b"]);
    const page = new IndexedStorage(device);
    expect([...(await page.open())]).toEqual([["a", 1]]);
    page.close();
    expect(await keysOf(device)).toEqual(["a", "owner"]);
});
test("a database of our name and layout that somebody else made gives way to ours", async () => {
    const device = newDevice();
    (await writeLayout(device, 1)).close();
    const page = new IndexedStorage(device);
    expect([...(await page.open())]).toEqual([]);
    await page.write(/* @__PURE__ */ new Map([["a", 1]]));
    page.close();
    expect([...(await new IndexedStorage(device).open())]).toEqual([["a", 1]]);
});
test("such a database that somebody has open is a tab in the way", async () => {
    const device = newDevice();
    const foreign = await writeLayout(device, 1);
    expect(await troubleOf(new IndexedStorage(device).open())).toBe("blocked");
    foreign.close();
});
test("an older tab that does not give way to this page's layout", async () => {
    const device = newDevice();
    const older = await writeLayout(device, 1);
    patchWithCleanup(indexedDB, {
        open(name) {
            return super.open(name, 2);
        },
    });
    const page = new IndexedStorage(device);
    expect(await troubleOf(page.open())).toBe("blocked");
    expect(await troubleOf(page.write(/* @__PURE__ */ new Map([["a", 1]])))).toBe("taken");
    older.close();
    await deleteDatabase(device);
});
test("a tab that gives way to another layout writes no more", async () => {
    const device = newDevice();
    const page = new IndexedStorage(device);
    await page.open();
    (await writeLayout(device, 2)).close();
    expect(await troubleOf(page.write(/* @__PURE__ */ new Map([["a", 1]])))).toBe("taken");
});
test("20,000 products fit in", async () => {
    const device = newDevice();
    const page = new IndexedStorage(device);
    await page.open();
    const pieces = /* @__PURE__ */ new Map();
    for (let piece = 0; piece < 40; piece += 1) {
        const rows = Array.from({ length: 500 }, (_, i) => [piece * 500 + i, i, 1, 0.5]);
        pieces.set(`figures/${piece}`, rows);
    }
    await page.write(pieces);
    page.close();
    expect([...(await new IndexedStorage(device).open())]).toEqual([...pieces].sort());
});
