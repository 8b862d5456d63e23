import { LoggedOutError } from "../../core/logged_out_error";
import { RefusalError } from "../../core/refusal_error";
import type { Transport } from "../../core/hearing";

/** Whether this till reaches its server, and what stands in the way. */
export class ServerContact {
    /** Whether the last attempt to refresh the figures failed. */
    unreachable = false;
    /** Whether the server was not heard when it was last asked for a claim; figures end that. */
    unanswered = false;
    /** Whether it failed because nobody is logged in on this device any more. */
    isLoggedOut = false;
    /** Why the server gives this till no figures, in the user's language; `null` when it does. */
    refusal: string | null = null;
    transport: Transport = "polling";

    /** The figures were confirmed. */
    onAnswer(): void {
        this.unreachable = false;
        this.unanswered = false;
        this.isLoggedOut = false;
        this.refusal = null;
    }

    onFailure(error: unknown): void {
        this.unreachable = true;
        this.isLoggedOut = error instanceof LoggedOutError;
        if (error instanceof RefusalError) {
            this.refusal = error.message;
        }
    }
}
