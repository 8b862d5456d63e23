// Compiled from safely.ts; edit that file.
function safely(desk, work, otherwise) {
    if (!desk) {
        return otherwise;
    }
    try {
        return work(desk);
    } catch (error) {
        desk.guard.onCheckFailed(error);
        return otherwise;
    }
}
export { safely };
