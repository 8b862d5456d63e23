// Compiled from refusal_error.ts; edit that file.
class RefusalError extends Error {
    name = "RefusalError";
}
export { RefusalError };
