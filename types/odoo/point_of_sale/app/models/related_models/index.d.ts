import type { PosModels } from "@point_of_sale/app/services/data_service";

export class Base {
    /** A number once the server knows the record, a string before. */
    readonly id: number | string;
    readonly models: PosModels;
    readonly isSynced: boolean;
    readonly model: { readonly name: string };
    /** A copy of its own data, with ids where its fields have records. */
    readonly raw: Readonly<Record<string, unknown>>;
    setup(values: object): void;
    isDirty(): boolean;
    /** It, and what it is part of, is to be sent. */
    _markDirty(): void;
    update(values: object): void;
    delete(): void;
    /** What is sent to the server. */
    serializeForORM(): Record<string, unknown>;
    /** What is kept in the browser's database. */
    serializeForIndexedDB(): Record<string, unknown>;
}

export type RecordEvent = "create" | "update" | "delete";

/** All loaded records of one model. `getAll` and `filter` walk every one of them. */
export interface RecordSet<T> {
    readonly length: number;
    get(id: number | string): T | undefined;
    getAll(): T[];
    getBy(index: string, value: unknown): T | undefined;
    filter(predicate: (record: T) => boolean): T[];
    find(predicate: (record: T) => boolean): T | undefined;
    create(values: object): T;
    deleteMany(records: T[]): void;
    /** @returns stops listening */
    addEventListener(event: RecordEvent, callback: (change: RecordChange) => void): () => void;
}

/** What is to be removed on the server, by the field it was in; told to it with the record that had it. */
export type RemovalCommands = Map<string, { readonly id: number; readonly parentId: number }[]>;

/** What a listener is told; loads in bulk name models where `fields` should be. */
export interface RecordChange {
    readonly ids?: (number | string)[];
    readonly id?: number | string;
    readonly fields?: string[];
    /** Of a deleted record: its uuid where it has one. */
    readonly key?: number | string;
}
