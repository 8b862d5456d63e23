import { join } from "node:path";
import { fileURLToPath } from "node:url";
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import globals from "globals";
import tseslint from "typescript-eslint";
import { inwardOnly } from "./tools/eslint/inward_only.mjs";
import { onlyRuns, odooConventions, transpilerLimits } from "./tools/eslint/syntax.mjs";

const CORE = join(fileURLToPath(new URL(".", import.meta.url)), "static", "src", "core");

/** What core would need a browser, a clock or an Odoo for: those come in through its ports. */
const OUTSIDE_CORE = [
    ["window", "document", "navigator", "localStorage", "indexedDB", "fetch", "performance"],
    ["setTimeout", "setInterval", "odoo", "luxon", "owl", "console"],
].flat();

export default tseslint.config(
    { ignores: ["static/**/*.js", ".cache/", "node_modules/"] },
    {
        files: ["**/*.{js,mjs}"],
        extends: [js.configs.recommended],
        languageOptions: { globals: globals.node },
    },
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.strictTypeChecked],
        languageOptions: {
            parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
        },
        rules: {
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/no-import-type-side-effects": "error",
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "@typescript-eslint/no-confusing-void-expression": [
                "error",
                { ignoreArrowShorthand: true },
            ],
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            "no-duplicate-imports": ["error", { allowSeparateTypeImports: true }],
        },
    },
    {
        files: ["types/**/*.d.ts"],
        rules: {
            // A class holds what upstream's code declares, the interface of the same name what its
            // server loads: tools/check_odoo.mjs looks for the first only.
            "@typescript-eslint/no-unsafe-declaration-merging": "off",
            "@typescript-eslint/no-extraneous-class": "off",
        },
    },
    prettier,
    {
        // After eslint-config-prettier, which turns `curly` off.
        rules: { curly: ["error", "all"], eqeqeq: "error" },
    },
    {
        files: ["static/**/*.ts"],
        ignores: ["**/*.d.ts"],
        rules: {
            "no-restricted-syntax": ["error", ...transpilerLimits, ...odooConventions],
            // Both are window properties that a forgotten parameter silently falls back to.
            "no-restricted-globals": ["error", "event", "self"],
            // Odoo's own, of what is compiled: found here it is found at once.
            "arrow-body-style": "error",
            "getter-return": "error",
        },
    },
    {
        files: ["static/src/**/*.ts"],
        rules: {
            "no-restricted-imports": [
                "error",
                {
                    patterns: [
                        {
                            group: ["**/tests/**", "@odoo/hoot*"],
                            message: "Tests are not in the till's bundle.",
                        },
                    ],
                },
            ],
        },
    },
    {
        files: ["static/src/{app,self_order}/**/*.ts", "static/tests/**/*.ts"],
        rules: {
            // In a patch `super` is always `any` to TypeScript: these would refuse every super call.
            "@typescript-eslint/no-unsafe-call": "off",
            "@typescript-eslint/no-unsafe-member-access": "off",
            "@typescript-eslint/no-unsafe-return": "off",
        },
    },
    {
        files: ["static/src/core/**/*.ts"],
        plugins: { house: { rules: { "inward-only": inwardOnly } } },
        rules: {
            "house/inward-only": [
                "error",
                { folders: [CORE], message: "core imports nothing from outside core" },
            ],
            "no-restricted-globals": ["error", "event", "self", ...OUTSIDE_CORE],
            "no-restricted-properties": [
                "error",
                { object: "Date", property: "now", message: "Ask the Clock." },
            ],
        },
    },
    {
        files: ["tests_ts/**/*.ts"],
        rules: { "no-restricted-syntax": ["error", ...onlyRuns] },
    },
    {
        files: ["static/tests/**/*.ts"],
        rules: {
            "no-restricted-syntax": ["error", ...transpilerLimits, ...odooConventions, ...onlyRuns],
        },
    }
);
