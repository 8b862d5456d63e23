// Compiled from server_contact.ts; edit that file.
import { LoggedOutError } from "../../core/logged_out_error";
import { RefusalError } from "../../core/refusal_error";
class ServerContact {
    /** Whether the last attempt to refresh the figures failed. */
    unreachable = false;
    /** Whether the server was not heard when it was last asked for a claim; figures end that. */
    unanswered = false;
    /** Whether it failed because nobody is logged in on this device any more. */
    isLoggedOut = false;
    /** Why the server gives this till no figures, in the user's language; `null` when it does. */
    refusal = null;
    transport = "polling";
    /** The figures were confirmed. */
    onAnswer() {
        this.unreachable = false;
        this.unanswered = false;
        this.isLoggedOut = false;
        this.refusal = null;
    }
    onFailure(error) {
        this.unreachable = true;
        this.isLoggedOut = error instanceof LoggedOutError;
        if (error instanceof RefusalError) {
            this.refusal = error.message;
        }
    }
}
export { ServerContact };
