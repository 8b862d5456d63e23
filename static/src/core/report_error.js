// Compiled from report_error.ts; edit that file.
class ReportError extends Error {
    name = "ReportError";
}
export { ReportError };
