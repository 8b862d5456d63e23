/** The server was not heard: what was asked may still have happened. */
export class NoAnswerError extends Error {
    override readonly name: string = "NoAnswerError";
}
