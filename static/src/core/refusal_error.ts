/**
 * The server was asked and says that this till has no figures: its place was archived, its user may
 * not see them. Its message is the server's own, in the user's language.
 */
export class RefusalError extends Error {
    override readonly name = "RefusalError";
}
