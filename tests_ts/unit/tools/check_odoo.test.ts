import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

let root: string;

function put(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
}

/** Runs the check of the declarations in `types/` against the Odoo in `odoo/`. */
function check(source = join(root, "odoo")): { status: number | null; lines: string[] } {
    const { status, stdout } = spawnSync(
        process.execPath,
        ["tools/check_odoo.mjs", join(root, "types")],
        { encoding: "utf8", env: { ...process.env, ODOO_SRC: source } }
    );
    return { status, lines: stdout.trimEnd().split("\n") };
}

QUnit.module("tools/check_odoo", (hooks) => {
    hooks.beforeEach(() => {
        root = mkdtempSync(join(tmpdir(), "contract-test-"));
        put("odoo/addons/web/static/src/base.js", "export class Base { delete() {} }\n");
        put(
            "odoo/addons/till/static/src/store.js",
            `import { Base } from "@web/base";
            export class Store extends Base {
                static components = {};
                setup() { this.orders = []; }
                get total() { return 0; }
                async pay(order) {}
            }
            export const service = { start() { return { add() {} }; } };
            export function useStore() {}\n`
        );
        put(
            "types/till/store.d.ts",
            `export class Store {
                static components: object;
                static mayBeAbsent?: object;
                orders: object[];
                readonly total: number;
                pay(order: object): Promise<void>;
                delete(): void;
            }
            export interface Store { loadedByTheServer: string }
            export interface Service { add(): void }
            export const service: { start(): Service };
            export function useStore(): Store;\n`
        );
    });
    hooks.afterEach(() => {
        rmSync(root, { recursive: true });
    });

    QUnit.test("finds what is there: inherited, assigned, static, returned", (assert) => {
        assert.deepEqual(check(), { status: 0, lines: ["3 passed, 0 failed, 0 skipped"] });
    });

    QUnit.test("names each member that is gone", (assert) => {
        put(
            "types/till/store.d.ts",
            `export class Store {
                static invented: object;
                renamed(): void;
            }
            export interface Service { add(): void; closeAll(): void }
            export const service: { start(): Service };
            export function useTill(): Store;\n`
        );
        put("types/web/moved.d.ts", "export function moved(): void;\n");
        assert.deepEqual(check(), {
            status: 1,
            lines: [
                "@till/store: Store.invented is gone",
                "@till/store: Store.renamed is gone",
                "@till/store: service.start().closeAll is gone",
                "@till/store: useTill is gone",
                "@web/moved: moved is gone with its module",
                "0 passed, 4 failed, 0 skipped",
            ],
        });
    });

    QUnit.test("an Odoo of which nothing can be told does not pass", (assert) => {
        put(
            "odoo/addons/till/static/src/store.js",
            `import { nowhere } from "@nowhere/x";
            export const Store = nowhere;
            export const service = nowhere;
            export function useStore() {}\n`
        );
        const { status, lines } = check();
        assert.strictEqual(status, 1);
        assert.true(lines.includes("@till/store: Store.pay is gone"));
        assert.true(lines.includes("@till/store: service.start is gone"));
    });

    QUnit.test("a package keeps its addons one folder deeper", (assert) => {
        put("package/odoo/addons/web/static/src/base.js", "export class Base {}\n");
        put("types/till/store.d.ts", "export {};\n");
        put("types/web/base.d.ts", "export class Base {}\n");
        assert.deepEqual(check(join(root, "package")), {
            status: 0,
            lines: ["1 passed, 0 failed, 0 skipped"],
        });
    });

    QUnit.test("without an Odoo it says so, and fails", (assert) => {
        for (const source of ["", join(root, "types")]) {
            const { status, lines } = check(source);
            assert.strictEqual(status, 1);
            assert.strictEqual(lines.at(-1), "0 passed, 0 failed, 1 skipped");
        }
    });
});
