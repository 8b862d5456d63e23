// Compiled from depend_on.ts; edit that file.
function dependOn(reason) {
    return reason;
}
export { dependOn };
