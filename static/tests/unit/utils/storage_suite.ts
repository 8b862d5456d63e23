import { StorageError, type StockStorage } from "../../../src/core/stock_storage";

/** Another page on the same device, each time. */
type Open = () => StockStorage;
type AssertEqual = (actual: unknown, expected: unknown) => void;

/** One thing that every storage promises, for whatever runs the tests. */
export interface StoragePromise {
    readonly name: string;
    readonly check: (open: Open, assert: AssertEqual) => Promise<void>;
}

async function troubleOf(work: Promise<unknown>): Promise<string> {
    try {
        await work;
        return "none";
    } catch (error) {
        return error instanceof StorageError ? error.trouble : String(error);
    }
}

/** What is in it after its page has ended. */
async function reread(open: () => StockStorage): Promise<unknown> {
    const page = open();
    const pieces = [...(await page.open())].sort(([one], [other]) => (one < other ? -1 : 1));
    page.close();
    return pieces;
}

export const STORAGE_PROMISES: readonly StoragePromise[] = [
    {
        name: "is empty at first",
        check: async (open: Open, assert: AssertEqual): Promise<void> => {
            assert(await reread(open), []);
        },
    },
    {
        name: "keeps plain data over a reload, as it was when it was written",
        check: async (open: Open, assert: AssertEqual): Promise<void> => {
            const page = open();
            await page.open();
            const rows = [[1, 2.5, 0, -3]];
            const writing = page.write(
                new Map<string, unknown>([
                    ["a", rows],
                    ["b", { name: "é" }],
                ])
            );
            await writing;
            rows.push([2, 0, 0, 0]);
            page.close();
            assert(await reread(open), [
                ["a", [[1, 2.5, 0, -3]]],
                ["b", { name: "é" }],
            ]);
        },
    },
    {
        name: "replaces, adds and removes pieces, and leaves the others",
        check: async (open: Open, assert: AssertEqual): Promise<void> => {
            const page = open();
            await page.open();
            await page.write(
                new Map([
                    ["a", 1],
                    ["b", 1],
                    ["c", 1],
                ])
            );
            await page.write(
                new Map<string, unknown>([
                    ["a", 2],
                    ["b", undefined],
                    ["d", 2],
                    ["e", undefined],
                ])
            );
            page.close();
            assert(await reread(open), [
                ["a", 2],
                ["c", 1],
                ["d", 2],
            ]);
        },
    },
    {
        name: "writes all or nothing",
        check: async (open: Open, assert: AssertEqual): Promise<void> => {
            const page = open();
            await page.open();
            await page.write(new Map([["a", 1]]));
            const uncopiable = (): void => undefined;
            const pieces = new Map<string, unknown>([
                ["a", 2],
                ["b", uncopiable],
                ["c", 2],
            ]);
            assert(await troubleOf(page.write(pieces)), "broken");
            page.close();
            assert(await reread(open), [["a", 1]]);
        },
    },
    {
        name: "goes on after a write that failed",
        check: async (open: Open, assert: AssertEqual): Promise<void> => {
            const page = open();
            await page.open();
            await troubleOf(page.write(new Map([["a", () => undefined]])));
            await page.write(new Map([["a", 1]]));
            page.close();
            assert(await reread(open), [["a", 1]]);
        },
    },
    {
        name: "belongs to the page that opened it last",
        check: async (open: Open, assert: AssertEqual): Promise<void> => {
            const [first, second] = [open(), open()];
            await first.open();
            await first.write(new Map([["a", 1]]));
            assert([...(await second.open())], [["a", 1]]);
            assert(await troubleOf(first.write(new Map([["a", 2]]))), "taken");
            await second.write(new Map([["b", 1]]));
            assert(await troubleOf(first.write(new Map([["b", 2]]))), "taken");
            first.close();
            second.close();
            assert(await reread(open), [
                ["a", 1],
                ["b", 1],
            ]);
        },
    },
    {
        name: "can be written by nobody who has let go of it",
        check: async (open: Open, assert: AssertEqual): Promise<void> => {
            const page = open();
            await page.open();
            page.close();
            assert(await troubleOf(page.write(new Map([["a", 1]]))), "taken");
            assert(await reread(open), []);
        },
    },
];
