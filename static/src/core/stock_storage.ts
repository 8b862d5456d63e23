/**
 * Why a device keeps nothing. `absent`: the browser has no storage, or refuses it. `blocked`:
 * another tab holds another layout of it. `newer`: what is kept has a layout that only a later
 * version of this addon knows. `slow`: it does not answer in time. `taken`: another tab of this till
 * keeps it now. `full`: there is no room. `nonsense`: what was kept could not be used, and nothing is
 * kept yet in its place. `broken`: anything else.
 */
export type StorageTrouble =
    "absent" | "blocked" | "newer" | "slow" | "taken" | "full" | "nonsense" | "broken";

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
