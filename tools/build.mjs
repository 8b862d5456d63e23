/**
 * Compiles every static/**\/x.ts to x.js beside it, one file per source.
 *
 *   node tools/build.mjs            write what changed, remove what lost its source
 *   node tools/build.mjs --check    write nothing; fail when a .js is missing, stale or orphaned
 *   node tools/build.mjs --watch    write again whenever a source changes
 *
 * No bundling and no minifying: Odoo's transpiler reads `import` and `export` line by line and
 * finds translations as a literal `_t("...")`, so either breaks the addon (doc/toolchain.md).
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { format, resolveConfig } from "prettier";
import { filesUnder } from "./files.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const HEADER = "// Compiled from ";

const sourcesIn = (root) =>
    filesUnder(join(root, "static")).filter((f) => f.endsWith(".ts") && !f.endsWith(".d.ts"));

/** @returns {Promise<Map<string, string>>} absolute path of each .js that should exist -> its text */
async function compile(root) {
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
    const options = await resolveConfig(join(ROOT, "static", "any.js"));
    const wanted = new Map();
    for (const { path, text } of result.outputFiles) {
        // A source that holds only types compiles to nothing; Odoo needs no module for it.
        if (text.trim()) {
            const header = `${HEADER}${basename(path, ".js")}.ts; edit that file.\n`;
            wanted.set(path, await format(header + text, { ...options, filepath: path }));
        }
    }
    return wanted;
}

/**
 * Compares the tree with what its sources compile to.
 *
 * @param {string} root folder that holds `static/`
 * @returns {Promise<{path: string, state: "missing" | "stale" | "orphan", text?: string}[]>}
 *     one entry per .js that is not as it should be; `text` is what it should hold
 */
export async function differences(root) {
    const wanted = await compile(root);
    const found = [];
    for (const [path, text] of wanted) {
        if (!existsSync(path)) {
            found.push({ path, state: "missing", text });
        } else if (readFileSync(path, "utf8") !== text) {
            found.push({ path, state: "stale", text });
        }
    }
    // Every .js under static/ is generated, so one without a source is left over from a rename.
    for (const path of filesUnder(join(root, "static"))) {
        if (path.endsWith(".js") && !wanted.has(path)) {
            found.push({ path, state: "orphan" });
        }
    }
    return found;
}

async function write(root) {
    for (const { path, state, text } of await differences(root)) {
        if (state !== "orphan") {
            writeFileSync(path, text);
            console.log(`wrote ${relative(root, path)}`);
        } else if (readFileSync(path, "utf8").startsWith(HEADER)) {
            rmSync(path);
            console.log(`removed ${relative(root, path)}`);
        } else {
            console.log(`not compiled from anything, left alone: ${relative(root, path)}`);
            process.exitCode = 1;
        }
    }
}

async function check(root) {
    const found = await differences(root);
    for (const { path, state } of found) {
        console.log(`${state}: ${relative(root, path)}`);
    }
    if (found.length) {
        console.log("The committed JavaScript is not what the sources compile to: npm run build");
        process.exitCode = 1;
    }
}

/** Polls, because fs.watch is not recursive on Linux before Node 20. */
async function watch(root) {
    for (let seen = ""; ; await sleep(300)) {
        const now = sourcesIn(root)
            .map((path) => `${path} ${statSync(path).mtimeMs}`)
            .join("\n");
        if (now !== seen) {
            seen = now;
            // esbuild has already printed the error; the next save is another chance.
            await write(root).catch(() => {});
        }
    }
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const mode = { undefined: write, "--check": check, "--watch": watch }[process.argv[2]];
    if (!mode) {
        console.error("usage: node tools/build.mjs [--check | --watch]");
        process.exit(2);
    }
    await mode(ROOT);
}
