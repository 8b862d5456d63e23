/** The server answers, but not to this device: whoever was logged in on it is not any more. */
export class LoggedOutError extends Error {
    override readonly name = "LoggedOutError";
}
