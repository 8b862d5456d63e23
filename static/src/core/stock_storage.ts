/**
 * Why a device keeps nothing. `absent`: the browser has no storage, or refuses it. `blocked`:
 * another tab holds an older layout of it. `taken`: another tab of this till keeps it now. `full`:
 * there is no room. `broken`: anything else.
 */
export type StorageTrouble = "absent" | "blocked" | "taken" | "full" | "broken";

export class StorageError extends Error {
    override readonly name = "StorageError";
    readonly trouble: StorageTrouble;

    constructor(trouble: StorageTrouble, message: string = trouble) {
        super(message);
        this.trouble = trouble;
    }
}

/** Plain data by name. What is read may have been written by anybody. */
export type Pieces = ReadonlyMap<string, unknown>;

/** Port: where one till keeps what has to survive its page. */
export interface StockStorage {
    /**
     * Takes the storage over from whoever had it before.
     *
     * @returns all that is in it
     * @throws StorageError
     */
    open(): Promise<Pieces>;

    /**
     * Replaces these pieces, all of them or none; `undefined` removes one.
     *
     * @throws StorageError: `taken` as soon as somebody else has opened it
     */
    write(pieces: Pieces): Promise<void>;

    /** Lets go of it. Not needed before the page ends. */
    close(): void;
}
