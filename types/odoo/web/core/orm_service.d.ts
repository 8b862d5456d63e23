export class ORM {
    call(model: string, method: string, args?: unknown[], kwargs?: object): Promise<unknown>;
    read(model: string, ids: number[], fields: string[]): Promise<Record<string, unknown>[]>;
    write(model: string, ids: number[], values: object): Promise<boolean>;
    create(model: string, values: object[]): Promise<number[]>;
    /** The same without the spinner. */
    get silent(): ORM;
}
