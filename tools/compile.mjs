import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import prettier from "prettier-odoo";
import { filesUnder } from "./files.mjs";

/** How every compiled file begins; what begins otherwise was not written by us. */
export const HEADER = "// Compiled from ";

/** Absolute paths of the TypeScript an addon compiles. */
export function sourcesIn(root) {
    return filesUnder(join(root, "static")).filter(
        (path) => path.endsWith(".ts") && !path.endsWith(".d.ts")
    );
}

/**
 * One file per source, neither bundled nor minified: Odoo's transpiler reads `import` and `export`
 * line by line and finds translations as a literal `_t("...")`, so either breaks the addon
 * (doc/toolchain.md).
 *
 * @returns {Promise<Map<string, string>>} absolute path of each .js that should exist -> its text.
 *     A source that holds only types has none: Odoo needs no module for it.
 */
export async function compile(root) {
    const result = await build({
        absWorkingDir: root,
        entryPoints: sourcesIn(root),
        outbase: "static",
        outdir: "static",
        // Without a format esbuild keeps `export const a = 1, b = 2`, of which Odoo exports only `a`.
        format: "esm",
        target: "es2022",
        charset: "utf8",
        write: false,
        logLevel: "error",
    });
    // Odoo's test_lint looks at the result with prettier 2, which places some brackets otherwise.
    // It would load the plugins of prettier 3 that it finds beside it.
    const options = {
        ...(await prettier.resolveConfig(fileURLToPath(import.meta.url))),
        pluginSearchDirs: false,
    };
    const compiled = new Map();
    for (const { path, text } of result.outputFiles.filter((file) => file.text.trim())) {
        const header = `${HEADER}${basename(path, ".js")}.ts; edit that file.\n`;
        compiled.set(path, prettier.format(header + text, { ...options, filepath: path }));
    }
    return compiled;
}
