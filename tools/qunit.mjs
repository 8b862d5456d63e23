/**
 * Runs one folder of QUnit tests in Node.
 *
 *   node tools/qunit.mjs SUITE [--coverage] [--timeout=MS] [qunit's own arguments]
 *
 * Bundles tests_ts/SUITE/**\/*.test.ts to .cache/, and beside them the *.process.ts that they start.
 * Prints QUnit's TAP and, as its last line, `N passed, N failed, N skipped`. Fails when a test fails
 * or is skipped, when none ran, and, with --coverage, when less than 95% of the lines or of the
 * functions of static/src/core were run.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "./compile.mjs";
import { filesUnder } from "./files.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CORE = "static/src/core";

/** @returns {Promise<string[]>} the compiled test files, relative to the root */
async function bundle(suite) {
    const folder = join(ROOT, "tests_ts", suite);
    const outdir = join(ROOT, ".cache", "tests_ts", suite);
    rmSync(outdir, { recursive: true, force: true });
    await build({
        absWorkingDir: ROOT,
        entryPoints: filesUnder(folder).filter((path) => /\.(test|process)\.ts$/.test(path)),
        outbase: folder,
        outdir,
        outExtension: { ".js": ".mjs" },
        bundle: true,
        // One copy of each module, whole: code shaken off one test's bundle would count as covered.
        splitting: true,
        treeShaking: false,
        format: "esm",
        platform: "node",
        target: "node18",
        packages: "external",
        sourcemap: true,
        logLevel: "error",
    });
    return filesUnder(outdir)
        .filter((path) => path.endsWith(".test.mjs"))
        .map((path) => relative(ROOT, path));
}

/** Arguments that make c8 count every core file that holds code, those no test imports too. */
async function coverageArguments() {
    const compiled = await compile(ROOT);
    const typesOnly = filesUnder(join(ROOT, CORE)).filter(
        (path) => path.endsWith(".ts") && !compiled.has(path.replace(/\.ts$/, ".js"))
    );
    return [
        ["--all", "--src", CORE, "--extension", ".ts", "--exclude-after-remap"],
        // c8 matches the file:// names of Node's source maps here; a pattern without the leading
        // asterisks matches none, and every file would then count as wholly covered.
        ["--include", `**/${CORE}/**/*.ts`],
        typesOnly.flatMap((path) => ["--exclude", `**/${relative(ROOT, path)}`]),
        ["--temp-directory", ".cache/coverage", "--reporter", "text"],
        ["--check-coverage", "--lines", "95", "--functions", "95"],
    ].flat();
}

const bin = (name, script) => join(ROOT, "node_modules", name, "bin", script);

/** Runs the files, passing their output on. Resolves with the exit code and the TAP printed. */
async function run(files, { coverage, timeout, rest }) {
    const qunit = ["--enable-source-maps", bin("qunit", "qunit.js"), ...rest, ...files];
    const command = coverage
        ? [bin("c8", "c8.js"), ...(await coverageArguments()), process.execPath, ...qunit]
        : qunit;
    const child = spawn(process.execPath, command, {
        cwd: ROOT,
        env: {
            ...process.env,
            qunit_config_testtimeout: timeout,
            qunit_config_reporters_tap: "true",
        },
        stdio: ["inherit", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
        output += text;
        process.stdout.write(text);
    });
    return new Promise((done) => child.on("close", (code) => done({ code, output })));
}

/** The counts QUnit writes after its last test; all 0 when it did not get there. */
function counts(output) {
    const count = (word) => Number(output.match(new RegExp(`^# ${word} (\\d+)$`, "m"))?.[1] ?? 0);
    return {
        passed: count("pass"),
        failed: count("fail"),
        skipped: count("skip") + count("todo"),
    };
}

const [suite, ...options] = process.argv.slice(2);
if (!suite || suite.startsWith("-")) {
    console.error("usage: node tools/qunit.mjs SUITE [--coverage] [--timeout=MS]");
    process.exit(2);
}
const timeout = options.find((option) => option.startsWith("--timeout="));
const files = await bundle(suite);
const { code, output } = files.length
    ? await run(files, {
          coverage: options.includes("--coverage"),
          timeout: timeout?.split("=")[1] ?? "30000",
          rest: options.filter((option) => option !== "--coverage" && option !== timeout),
      })
    : { code: 1, output: "" };
const { passed, failed, skipped } = counts(output);
if (passed + failed + skipped === 0) {
    console.log(`No test ran in tests_ts/${suite}.`);
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = code || failed || skipped || !passed ? 1 : 0;
