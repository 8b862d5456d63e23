// Compiled from logged_out_error.ts; edit that file.
class LoggedOutError extends Error {
    name = "LoggedOutError";
}
export { LoggedOutError };
