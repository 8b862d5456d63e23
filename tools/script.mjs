/**
 * Runs one TypeScript file of tests_ts in Node, bundled to .cache/.
 *
 *   node --expose-gc tools/script.mjs bench/ledger
 */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const [name] = process.argv.slice(2);
if (!name) {
    console.error("usage: node tools/script.mjs NAME");
    process.exit(2);
}
const outfile = join(ROOT, ".cache", "scripts", `${name}.mjs`);
await build({
    absWorkingDir: ROOT,
    entryPoints: [join("tests_ts", `${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node18",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
});
await import(pathToFileURL(outfile).href);
