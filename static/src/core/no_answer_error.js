// Compiled from no_answer_error.ts; edit that file.
class NoAnswerError extends Error {
    name = "NoAnswerError";
}
export { NoAnswerError };
