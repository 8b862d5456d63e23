import type { Quantities } from "./quantities";
import { readId, readNumber, readObject } from "./reading";

/**
 * Reads the answer of `pos.config.pull_own_reservations`.
 *
 * @returns by sale order line; those that nothing is set aside for are not in it
 * @throws ReportError when any part of it makes no sense
 */
export function readOwnReservations(value: unknown): ReadonlyMap<number, Quantities> {
    return readMap(value, "reservations", (quantities, place) =>
        readMap(quantities, place, readNumber)
    );
}

function readMap<T>(
    value: unknown,
    place: string,
    read: (value: unknown, place: string) => T
): ReadonlyMap<number, T> {
    const entries = Object.entries(readObject(value, place));
    return new Map(
        entries.map(([key, each]) => [readId(Number(key), place), read(each, `${place}.${key}`)])
    );
}
