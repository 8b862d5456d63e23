import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

// Snippets are not files, so the rules that ask the type checker cannot run on them.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** Lints a snippet as if it were that file; answers the messages, without rule names. */
async function lint(filePath: string, code: string): Promise<string[]> {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    return result?.messages.map(({ message }) => message) ?? ["not linted"];
}

const APP = "static/src/app/services/snippet.ts";
const CORE = "static/src/core/snippet.ts";
const UNIT_TEST = "tests_ts/unit/core/snippet.test.ts";
const BROWSER_TEST = "static/tests/unit/snippet.test.ts";

const COMPONENT = 'import { Component } from "@odoo/owl";\n';
const TRANSLATION = 'import { _t } from "@web/core/l10n/translation";\n';

/** Each is refused with a message that holds the words. */
const refused: [name: string, file: string, code: string, words: string][] = [
    ["export default", APP, "export default {};", "named export"],
    ["export as default", APP, "const a = 1;\nexport { a as default };", "named export"],
    ["import { default as x }", APP, 'import { default as a } from "./a";\na();', "import x from"],
    ["export * as x", APP, 'export * as a from "./a";', "export * as x"],
    ["import()", APP, 'export const a = (): unknown => import("./a");', "the browser would ask"],
    ["import.meta", APP, "export const a = import.meta.url;", "import.meta"],
    ["top-level await", APP, "export const a = await fetch('/');", "top-level await"],
    ["top-level for await", APP, "for await (const a of []) { a(); }", "top-level await"],
    ["export let", APP, "export let a = 1;\na = 2;", "copy of the first value"],
    ["#private", APP, "export class A { #a = 1; b(): number { return this.#a; } }", "reactive"],
    [
        "_t aliased",
        APP,
        'import { _t as t } from "@web/core/l10n/translation";\nt("a");',
        "bare name `_t`",
    ],
    [
        "_t through a namespace",
        APP,
        'import * as t from "@web/core/l10n/translation";\nt._t("a");',
        "bare name `_t`",
    ],
    ["_t of a variable", APP, `${TRANSLATION}export const a = (b: string) => _t(b);`, "literal"],
    ["_t with two %s", APP, `${TRANSLATION}_t("%s of %s", 1, 2);`, "name the placeholders"],
    ["an import line in a text", APP, "export const a = `\nimport it`;", "although it is text"],
    ["an export line in a text", APP, "export const a = `b\n  export it`;", "although it is text"],
    ["require( in a text", APP, "export const a = 'call require(it)';", "dependency"],
    [
        "an import twice",
        APP,
        'import { a } from "./a";\nimport { b } from "./a";\na(b);',
        "duplicated",
    ],
    [
        "a component without props",
        APP,
        `${COMPONENT}export class A extends Component { static template = "a"; }`,
        "static props",
    ],
    [
        "a component without template",
        APP,
        `${COMPONENT}export class A extends Component { static props = {}; }`,
        "static template",
    ],
    [
        "an untranslated notification",
        APP,
        "export function a(pos: { notification: Set<string> }): void { pos.notification.add('b'); }",
        "_t() it",
    ],
    ["the global event", APP, "export const a = event;", "event"],
    ["a test helper in the till", APP, 'import { a } from "../../../tests/a";\na();', "bundle"],
    ["hoot in the till", APP, 'import { test } from "@odoo/hoot";\ntest();', "bundle"],
    [
        "an if without braces",
        APP,
        "export function a(b: boolean): void { if (b) a(b); }",
        "Expected {",
    ],
    ["==", APP, "export const a = (b: number): boolean => b == 1;", "'==='"],
    ["core: owl", CORE, 'import { reactive } from "@odoo/owl";\nreactive();', "outside core"],
    ["core: @web", CORE, 'import { rpc } from "@web/core/network/rpc";\nrpc();', "outside core"],
    [
        "core: a type of the point of sale",
        CORE,
        'import type { PosStore } from "@point_of_sale/app/services/pos_store";\n' +
            "export type A = PosStore;",
        "outside core",
    ],
    ["core: ../app", CORE, 'import { a } from "../app/services/a";\na();', "outside core"],
    ["core: ../core_extra", CORE, 'import { a } from "../core_extra/a";\na();', "outside core"],
    ["core: our own alias", CORE, 'import { a } from "@pos_stock_guard/app/a";\na();', "outside"],
    ["core: export from app", CORE, 'export { a } from "../app/a";', "outside core"],
    ["core: the browser", CORE, "export const a = (): string => window.name;", "window"],
    ["core: the wall clock", CORE, "export const a = (): number => Date.now();", "Ask the Clock"],
    ["QUnit.only", UNIT_TEST, "QUnit.only('a', () => undefined);", "All tests run"],
    ["QUnit.test.only", UNIT_TEST, "QUnit.test.only('a', () => undefined);", "All tests run"],
    ["QUnit.module.only", UNIT_TEST, "QUnit.module.only('a');", "All tests run"],
    ["QUnit.skip", UNIT_TEST, "QUnit.skip('a');", "All tests run"],
    ["QUnit.test.todo", UNIT_TEST, "QUnit.test.todo('a', () => undefined);", "All tests run"],
    [
        "test.only",
        BROWSER_TEST,
        'import { test } from "@odoo/hoot";\ntest.only("a", () => undefined);',
        "All tests run",
    ],
    [
        "describe.only",
        BROWSER_TEST,
        'import { describe } from "@odoo/hoot";\ndescribe.only("a", () => undefined);',
        "All tests run",
    ],
    ["a browser test is transpiled too", BROWSER_TEST, "export default {};", "named export"],
];

/** Look like the above, and are fine. */
const accepted: [name: string, file: string, code: string][] = [
    ["a type and a value", APP, 'import type { A } from "./a";\nimport { b } from "./a";\nb<A>();'],
    ["await in a function", APP, "export const a = async (): Promise<void> => { await b(); };"],
    ["export const", APP, "export const a = 1, b = 2;"],
    ["a default of Odoo's", APP, 'import Validation from "@point_of_sale/app/x";\nValidation();'],
    ["import within a line of text", APP, "export const a = `an\nimportant import `;"],
    ["one %s", APP, `${TRANSLATION}export const a = _t("%s left", 1);`],
    [
        "a component with both",
        APP,
        `${COMPONENT}export class A extends Component { static props = {}; static template = "a"; }`,
    ],
    ["core imports core", CORE, 'import { a } from "./a";\nimport { b } from "./c/b";\na(b);'],
    ["a field called only", UNIT_TEST, "export const a = (b: { only: number }): number => b.only;"],
];

QUnit.module("eslint.config", () => {
    for (const [name, file, code, words] of refused) {
        QUnit.test(`refuses ${name}`, async (assert) => {
            const messages = await lint(file, code);
            assert.true(
                messages.some((message) => message.includes(words)),
                messages.join("\n")
            );
        });
    }
    QUnit.test("asks the type checker where there are types", async (assert) => {
        for (const file of [APP, CORE, UNIT_TEST, BROWSER_TEST]) {
            const { rules } = (await new ESLint().calculateConfigForFile(file)) as {
                rules: Record<string, unknown[]>;
            };
            assert.strictEqual(rules["@typescript-eslint/no-floating-promises"]?.[0], 2, file);
        }
    });
    for (const [name, file, code] of accepted) {
        QUnit.test(`accepts ${name}`, async (assert) => {
            assert.deepEqual(await lint(file, code), []);
        });
    }
});
