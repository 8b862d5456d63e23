import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

let root: string;

function put(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");

function build(...flags: string[]): { status: number | null; output: string } {
    const { status, stdout } = spawnSync(process.execPath, ["tools/build.mjs", ...flags, root], {
        encoding: "utf8",
    });
    return { status, output: stdout };
}

QUnit.module("tools/build", (hooks) => {
    hooks.beforeEach(() => {
        root = mkdtempSync(join(tmpdir(), "build-test-"));
        put("static/src/a.ts", "export const one = 1, two: number = 2;\n");
    });
    hooks.afterEach(() => {
        rmSync(root, { recursive: true });
    });

    QUnit.test("writes one readable module beside its source", (assert) => {
        assert.strictEqual(build().status, 0);
        assert.strictEqual(
            read("static/src/a.js"),
            "// Compiled from a.ts; edit that file.\n" +
                "const one = 1,\n    two = 2;\nexport { one, two };\n"
        );
        assert.deepEqual(build("--check"), { status: 0, output: "" }, "and is content with it");
    });

    QUnit.test("keeps imports and translations as Odoo's transpiler looks for them", (assert) => {
        put(
            "static/src/b.ts",
            'import { _t } from "@web/core/l10n/translation";\n' +
                'import { one } from "./a";\nexport const label = _t("Füße: %s", one);\n'
        );
        build();
        assert.true(read("static/src/b.js").includes('\nimport { one } from "./a";\n'));
        assert.true(read("static/src/b.js").includes('_t("Füße: %s", one)'));
    });

    QUnit.test("writes brackets where Odoo's own lint test wants them", (assert) => {
        put("static/src/a.ts", "export const a = (b?: number) => (b === 1 ? null : (b ?? 2));\n");
        build();
        assert.true(read("static/src/a.js").includes("(b === 1 ? null : b ?? 2)"));
    });

    QUnit.test("writes nothing for a source that holds only types", (assert) => {
        put("static/src/types.ts", "export interface Row { id: number }\n");
        put("static/src/odoo.d.ts", "declare const odoo: object;\n");
        assert.deepEqual(build(), { status: 0, output: "wrote static/src/a.js\n" });
        assert.strictEqual(build("--check").status, 0);
    });

    QUnit.test(
        "--check names a missing, a stale and an orphaned file, and writes none",
        (assert) => {
            put("static/src/stale.ts", "export const n = 1;\n");
            put("static/src/gone.ts", "export const n = 1;\n");
            build();
            put("static/src/stale.ts", "export const n = 2;\n");
            rmSync(join(root, "static/src/gone.ts"));
            rmSync(join(root, "static/src/a.js"));
            const { status, output } = build("--check");
            assert.strictEqual(status, 1);
            assert.deepEqual(output.split("\n").slice(0, 3), [
                "missing: static/src/a.js",
                "stale: static/src/stale.js",
                "orphan: static/src/gone.js",
            ]);
            assert.false(existsSync(join(root, "static/src/a.js")));
        }
    );

    QUnit.test("removes what lost its source, but nothing it did not write", (assert) => {
        put("static/src/gone.ts", "export const n = 1;\n");
        build();
        rmSync(join(root, "static/src/gone.ts"));
        assert.deepEqual(build(), { status: 0, output: "removed static/src/gone.js\n" });
        put("static/src/own.js", "export const n = 1;\n");
        assert.strictEqual(build().status, 1);
        assert.true(existsSync(join(root, "static/src/own.js")));
    });

    QUnit.test("a syntax error fails and leaves the old file", (assert) => {
        build();
        put("static/src/a.ts", "export const one = ;\n");
        assert.notStrictEqual(build().status, 0);
        assert.true(existsSync(join(root, "static/src/a.js")));
    });

    QUnit.test("refuses an argument it does not know", (assert) => {
        assert.strictEqual(build("--chekc").status, 2);
    });
});
