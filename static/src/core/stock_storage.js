// Compiled from stock_storage.ts; edit that file.
class StorageError extends Error {
    name = "StorageError";
    trouble;
    constructor(trouble, message = trouble) {
        super(message);
        this.trouble = trouble;
    }
}
export { StorageError };
