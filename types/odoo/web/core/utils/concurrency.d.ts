/** Runs actions one after the other, in the order they were given. */
export class Mutex {
    exec<T>(action: () => T | Promise<T>): Promise<T>;
}
