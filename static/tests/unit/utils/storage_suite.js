// Compiled from storage_suite.ts; edit that file.
import { StorageError } from "../../../src/core/stock_storage";
async function troubleOf(work) {
    try {
        await work;
        return "none";
    } catch (error) {
        return error instanceof StorageError ? error.trouble : String(error);
    }
}
async function reread(open) {
    const page = open();
    const pieces = [...(await page.open())].sort(([one], [other]) => (one < other ? -1 : 1));
    page.close();
    return pieces;
}
const STORAGE_PROMISES = [
    {
        name: "is empty at first",
        check: async (open, assert) => {
            assert(await reread(open), []);
        },
    },
    {
        name: "keeps plain data over a reload, as it was when it was written",
        check: async (open, assert) => {
            const page = open();
            await page.open();
            const rows = [[1, 2.5, 0, -3]];
            const writing = page.write(
                /* @__PURE__ */ new Map([
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
        check: async (open, assert) => {
            const page = open();
            await page.open();
            await page.write(
                /* @__PURE__ */ new Map([
                    ["a", 1],
                    ["b", 1],
                    ["c", 1],
                ])
            );
            await page.write(
                /* @__PURE__ */ new Map([
                    ["a", 2],
                    ["b", void 0],
                    ["d", 2],
                    ["e", void 0],
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
        check: async (open, assert) => {
            const page = open();
            await page.open();
            await page.write(/* @__PURE__ */ new Map([["a", 1]]));
            const uncopiable = () => void 0;
            const pieces = /* @__PURE__ */ new Map([
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
        check: async (open, assert) => {
            const page = open();
            await page.open();
            await troubleOf(page.write(/* @__PURE__ */ new Map([["a", () => void 0]])));
            await page.write(/* @__PURE__ */ new Map([["a", 1]]));
            page.close();
            assert(await reread(open), [["a", 1]]);
        },
    },
    {
        name: "belongs to the page that opened it last",
        check: async (open, assert) => {
            const [first, second] = [open(), open()];
            await first.open();
            await first.write(/* @__PURE__ */ new Map([["a", 1]]));
            assert([...(await second.open())], [["a", 1]]);
            assert(await troubleOf(first.write(/* @__PURE__ */ new Map([["a", 2]]))), "taken");
            await second.write(/* @__PURE__ */ new Map([["b", 1]]));
            assert(await troubleOf(first.write(/* @__PURE__ */ new Map([["b", 2]]))), "taken");
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
        check: async (open, assert) => {
            const page = open();
            await page.open();
            page.close();
            assert(await troubleOf(page.write(/* @__PURE__ */ new Map([["a", 1]]))), "taken");
            assert(await reread(open), []);
        },
    },
];
export { STORAGE_PROMISES };
