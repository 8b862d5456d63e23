/**
 * Compiles every static/**\/x.ts of an addon to x.js beside it, one file per source.
 *
 *   node tools/build.mjs [FOLDER]            write what changed, remove what lost its source
 *   node tools/build.mjs --check [FOLDER]    write nothing; fail on a missing, stale or orphaned .js
 *   node tools/build.mjs --watch [FOLDER]    write again whenever a source changes
 *
 * FOLDER is the one that holds static/; without it, this addon.
 * No bundling and no minifying: Odoo's transpiler reads `import` and `export` line by line and
 * finds translations as a literal `_t("...")`, so either breaks the addon (doc/toolchain.md).
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { HEADER, compile, sourcesIn } from "./compile.mjs";
import { filesUnder } from "./files.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Compares the tree with what its sources compile to.
 *
 * @returns {Promise<{path: string, state: "missing" | "stale" | "orphan", text?: string}[]>}
 *     one entry per .js that is not as it should be; `text` is what it should hold
 */
async function differences(root) {
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

const arguments_ = process.argv.slice(2);
const flags = arguments_.filter((argument) => argument.startsWith("--"));
const folders = arguments_.filter((argument) => !argument.startsWith("--"));
const mode = { "": write, "--check": check, "--watch": watch }[flags.join(" ")];
if (!mode || folders.length > 1) {
    console.error("usage: node tools/build.mjs [--check | --watch] [FOLDER]");
    process.exit(2);
}
await mode(resolve(folders[0] ?? ROOT));
