import {
    StorageError,
    type Pieces,
    type StockStorage,
    type StorageTrouble,
} from "../../core/stock_storage";

/** Raised when the layout changes: what another layout has kept is thrown away. */
const LAYOUT = 1;
const STORE = "pieces";
/** Which page writes. Stands beside the pieces, and is none. */
const OWNER = "owner";

const TROUBLES: Readonly<Record<string, StorageTrouble>> = {
    QuotaExceededError: "full",
    VersionError: "newer",
    SecurityError: "absent",
};

/**
 * An IndexedDB database of our own: core reads every store of its one as records, and throws it away
 * when the cashier reloads the data.
 *
 * The page that opened it last owns it. Its name stands in it, and is read in each transaction that
 * writes, so that two tabs of one till never mix what they know.
 */
export class IndexedStorage implements StockStorage {
    private readonly name: string;
    private readonly owner = `${Date.now()}-${Math.random()}`;
    private database: IDBDatabase | null = null;
    /** Who wrote last, as far as this page knows: if it was another one, that one has the storage. */
    private lastOwner: unknown = undefined;

    constructor(name: string) {
        this.name = name;
    }

    async open(): Promise<Pieces> {
        this.database = await openDatabase(this.name);
        // Another tab wants a newer layout: it shall not wait for this one.
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
            // What is kept can be read, though there is no room to say whose it is now.
            return await this.read("readonly");
        }
    }

    private async read(mode: "readonly" | "readwrite"): Promise<Pieces> {
        const { store, done } = this.begin(mode);
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        const kept = new Map<string, unknown>();
        values.onsuccess = () => {
            keys.result.forEach((key, i) => {
                if (typeof key === "string") {
                    kept.set(key, values.result[i]);
                } else if (mode === "readwrite") {
                    // Nobody who keeps a till has written it.
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

    async write(pieces: Pieces): Promise<void> {
        const { store, done, abort } = this.begin("readwrite");
        const owner = store.get(OWNER);
        owner.onsuccess = () => {
            try {
                if (owner.result !== this.lastOwner) {
                    throw new StorageError("taken");
                }
                store.put(this.owner, OWNER);
                for (const [name, piece] of pieces) {
                    if (piece === undefined) {
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

    close(): void {
        this.database?.close();
        this.database = null;
    }

    private begin(mode: IDBTransactionMode): Transaction {
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

/** One transaction on the only store. */
class Transaction {
    readonly store: IDBObjectStore;
    readonly done: Promise<void>;
    readonly abort: (reason: unknown) => void;

    constructor(transaction: IDBTransaction) {
        this.store = transaction.objectStore(STORE);
        let reason: unknown = null;
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

async function openDatabase(name: string): Promise<IDBDatabase> {
    const database = await openLayout(name);
    if (database.objectStoreNames.contains(STORE)) {
        return database;
    }
    // Somebody else's: our layout always has its store.
    database.close();
    await granted((factory) => factory.deleteDatabase(name));
    return await openLayout(name);
}

async function openLayout(name: string): Promise<IDBDatabase> {
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

/** What the browser answers; rejects when another tab is in the way. */
async function granted(ask: (factory: IDBFactory) => IDBOpenDBRequest): Promise<IDBDatabase> {
    return await new Promise((resolve, reject) => {
        let isLate = false;
        const refuse = (error: unknown): void => {
            isLate = true;
            reject(storageError(error));
        };
        try {
            // Not there in some private windows, whatever its type says.
            const factory = indexedDB as IDBFactory | undefined;
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
                    // None where one was to be deleted.
                    (request.result as IDBDatabase | undefined)?.close();
                } else {
                    resolve(request.result);
                }
            };
        } catch (error) {
            refuse(error);
        }
    });
}

function storageError(error: unknown): StorageError {
    if (error instanceof StorageError) {
        return error;
    }
    const { name = "", message = "" } = error instanceof Error ? error : {};
    return new StorageError(TROUBLES[name] ?? "broken", `${name}: ${message}`);
}
