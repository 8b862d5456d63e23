/**
 * Selectors for ESLint's no-restricted-syntax: what compiles well and then fails, or fails
 * silently, inside Odoo. Each one is tried in tests_ts/unit/tools/lint_rules.test.ts.
 */

const TRANSLATION = "ImportDeclaration[source.value='@web/core/l10n/translation']";

/** Forms that Odoo's line-by-line module transpiler turns into something else. */
export const transpilerLimits = [
    {
        selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
        message:
            "esbuild exports it as `.default`, which no Odoo import reads: use a named export.",
    },
    {
        selector: "ImportSpecifier[imported.name='default']",
        message: "`{ default as x }` is undefined at run time: write `import x from`.",
    },
    {
        selector: "ExportAllDeclaration[exported]",
        message: "Odoo's transpiler does not know `export * as x`.",
    },
    {
        selector: "ImportExpression",
        message: "Left as it is by Odoo: the browser would ask the server for that path.",
    },
    {
        selector: "MetaProperty[meta.name='import']",
        message: "An Odoo module is not an ES module at run time: there is no import.meta.",
    },
    {
        selector:
            "AwaitExpression:not(:function AwaitExpression), " +
            "ForOfStatement[await=true]:not(:function ForOfStatement)",
        message: "An Odoo module is a plain function at run time: no top-level await.",
    },
    {
        selector: "ExportNamedDeclaration > VariableDeclaration:not([kind='const'])",
        message: "Importers get a copy of the first value: export a function that reads it.",
    },
    {
        selector: "PrivateIdentifier",
        message: "Throws on anything made reactive() (the proxy has no brand): use `private`.",
    },
    {
        selector:
            `${TRANSLATION} ImportSpecifier[imported.name='_t']:not([local.name='_t']), ` +
            `${TRANSLATION} ImportNamespaceSpecifier`,
        message: "Odoo finds texts to translate, and their module, only by the bare name `_t`.",
    },
    {
        selector: "TemplateElement[value.raw=/\\n\\s*(import|export)\\s/]",
        message: "Odoo's transpiler rewrites this line although it is text: break it elsewhere.",
    },
    {
        selector: "Literal[value=/require\\(/], TemplateElement[value.raw=/require\\(/]",
        message: "Odoo takes it for a dependency of this module although it is text.",
    },
];

const COMPONENT = "ClassDeclaration[superClass.name='Component']";
const has = (field) =>
    `:not(:has(ClassBody > PropertyDefinition[static=true][key.name='${field}']))`;

/** What Odoo's own lint test asks of a module. */
export const odooConventions = [
    {
        selector: `${COMPONENT}${has("props")}`,
        message: "A Component declares static props.",
    },
    {
        selector: `${COMPONENT}${has("template")}`,
        message: "A Component declares static template.",
    },
    {
        selector: "CallExpression[callee.name='_t'] > Literal:first-child[value=/%s.*%s/]",
        message: "Translators may need another order: name the placeholders, %(name)s.",
    },
    {
        selector: "CallExpression[callee.name='_t'] > :not(Literal):first-child",
        message: "Odoo extracts only a literal string.",
    },
    {
        selector:
            "CallExpression[callee.property.name='add'][callee.object.property.name='notification']" +
            " > Literal:first-child",
        message: "A cashier reads it: _t() it.",
    },
];

/** A test that is run alone, or not at all, makes the green line at the end untrue. */
export const onlyRuns = [
    {
        selector:
            "MemberExpression[property.name=/^(only|skip|todo|debug)$/]:matches(" +
            "[object.name=/^(QUnit|test|describe)$/], [object.object.name='QUnit'])",
        message: "All tests run, always.",
    },
];
