// Compiled from own_reservation_reading.ts; edit that file.
import { readId, readNumber, readObject } from "./reading";
function readOwnReservations(value) {
    return readMap(value, "reservations", (quantities, place) =>
        readMap(quantities, place, readNumber)
    );
}
function readMap(value, place, read) {
    const entries = Object.entries(readObject(value, place));
    return new Map(
        entries.map(([key, each]) => [readId(Number(key), place), read(each, `${place}.${key}`)])
    );
}
export { readOwnReservations };
