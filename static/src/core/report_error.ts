/** An answer or message of the server that makes no sense; the message says which part. */
export class ReportError extends Error {
    override readonly name = "ReportError";
}
