import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { checkProperty } from "./kept_seeds";

QUnit.module("core/kept_seeds", (hooks) => {
    let folder: string;
    let file: string;

    hooks.beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "kept-seeds-"));
        file = join(folder, "kept.json");
    });
    hooks.afterEach(() => {
        rmSync(folder, { recursive: true });
    });

    /** Fails for what is above the limit; remembers what it was asked. */
    function below(limit: number, asked: number[] = []): fc.IProperty<[number]> {
        return fc.property(fc.nat({ max: 1_000_000 }), (number) => {
            asked.push(number);
            return number < limit;
        });
    }

    QUnit.test("a failure is told with its seed, kept, and tried first from then on", (assert) => {
        assert.throws(() => checkProperty("small", below(1000), 100, file), /seed: -?\d+, path/);
        const [kept] = JSON.parse(readFileSync(file, "utf8")) as { property: string }[];
        assert.strictEqual(kept?.property, "small");
        const asked: number[] = [];
        assert.throws(
            () => checkProperty("small", below(1000, asked), 100, file),
            /Property failed/
        );
        assert.strictEqual(asked[0], 1000, "the smallest that fails, at once");
        assert.strictEqual((JSON.parse(readFileSync(file, "utf8")) as unknown[]).length, 1);
    });

    QUnit.test("what was kept for another property is not tried", (assert) => {
        assert.throws(() => checkProperty("small", below(1000), 100, file));
        const asked: number[] = [];
        checkProperty("any", below(Infinity, asked), 20, file);
        assert.strictEqual(asked.length, 20);
    });
});
