/** For an answer that is kept until something it read changes: another one of these is a reason, too. */
export function dependOn(reason: unknown): unknown {
    return reason;
}
