// Compiled from indexed_storage.ts; edit that file.
import { StorageError } from "../../core/stock_storage";
const LAYOUT = 1;
const STORE = "pieces";
const OWNER = "owner";
const TROUBLES = {
    QuotaExceededError: "full",
    VersionError: "newer",
    SecurityError: "absent",
};
class IndexedStorage {
    name;
    owner = `${Date.now()}-${Math.random()}`;
    database = null;
    /** Who wrote last, as far as this page knows: if it was another one, that one has the storage. */
    lastOwner = void 0;
    constructor(name) {
        this.name = name;
    }
    async open() {
        this.database = await openDatabase(this.name);
        this.database.onversionchange = () => {
            this.close();
        };
        try {
            return await this.read("readwrite");
        } catch (error) {
            const failure = storageError(error);
            if (failure.trouble !== "full") {
                throw failure;
            }
            return await this.read("readonly");
        }
    }
    async read(mode) {
        const { store, done } = this.begin(mode);
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        const kept = /* @__PURE__ */ new Map();
        values.onsuccess = () => {
            keys.result.forEach((key, i) => {
                if (typeof key === "string") {
                    kept.set(key, values.result[i]);
                } else if (mode === "readwrite") {
                    store.delete(key);
                }
            });
        };
        if (mode === "readwrite") {
            store.put(this.owner, OWNER);
        }
        await done;
        this.lastOwner = mode === "readwrite" ? this.owner : kept.get(OWNER);
        kept.delete(OWNER);
        return kept;
    }
    async write(pieces) {
        const { store, done, abort } = this.begin("readwrite");
        const owner = store.get(OWNER);
        owner.onsuccess = () => {
            try {
                if (owner.result !== this.lastOwner) {
                    throw new StorageError("taken");
                }
                store.put(this.owner, OWNER);
                for (const [name, piece] of pieces) {
                    if (piece === void 0) {
                        store.delete(name);
                    } else {
                        store.put(piece, name);
                    }
                }
            } catch (error) {
                abort(error);
            }
        };
        await done;
        this.lastOwner = this.owner;
    }
    close() {
        this.database?.close();
        this.database = null;
    }
    begin(mode) {
        if (!this.database) {
            throw new StorageError("taken", "The storage was closed");
        }
        try {
            return new Transaction(this.database.transaction(STORE, mode));
        } catch (error) {
            throw storageError(error);
        }
    }
}
class Transaction {
    store;
    done;
    abort;
    constructor(transaction) {
        this.store = transaction.objectStore(STORE);
        let reason = null;
        this.abort = (why) => {
            reason = why;
            transaction.abort();
        };
        this.done = new Promise((resolve, reject) => {
            transaction.oncomplete = () => {
                resolve();
            };
            transaction.onabort = () => {
                reject(storageError(reason ?? transaction.error));
            };
        });
    }
}
async function openDatabase(name) {
    const database = await openLayout(name);
    if (database.objectStoreNames.contains(STORE)) {
        return database;
    }
    database.close();
    await granted((factory) => factory.deleteDatabase(name));
    return await openLayout(name);
}
async function openLayout(name) {
    return await granted((factory) => {
        const request = factory.open(name, LAYOUT);
        request.onupgradeneeded = () => {
            for (const store of [...request.result.objectStoreNames]) {
                request.result.deleteObjectStore(store);
            }
            request.result.createObjectStore(STORE);
        };
        return request;
    });
}
async function granted(ask) {
    return await new Promise((resolve, reject) => {
        let isLate = false;
        const refuse = (error) => {
            isLate = true;
            reject(storageError(error));
        };
        try {
            const factory = indexedDB;
            if (!factory) {
                throw new StorageError("absent");
            }
            const request = ask(factory);
            request.onblocked = () => {
                refuse(new StorageError("blocked"));
            };
            request.onerror = () => {
                refuse(request.error);
            };
            request.onsuccess = () => {
                if (isLate) {
                    request.result?.close();
                } else {
                    resolve(request.result);
                }
            };
        } catch (error) {
            refuse(error);
        }
    });
}
function storageError(error) {
    if (error instanceof StorageError) {
        return error;
    }
    const { name = "", message = "" } = error instanceof Error ? error : {};
    return new StorageError(TROUBLES[name] ?? "broken", `${name}: ${message}`);
}
export { IndexedStorage };
