// Compiled from shortage.ts; edit that file.
function isRemovable({ settable }, { kind }) {
    return kind === "settling" && settable === null;
}
export { isRemovable };
