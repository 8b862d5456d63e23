/**
 * Looks in the real Odoo for every name that types/odoo declares.
 *
 *   ODOO_SRC=FOLDER node tools/check_odoo.mjs [TYPES_FOLDER]
 *
 * ODOO_SRC is a checkout of Odoo, or the folder that holds a packaged `odoo`. Prints each missing
 * name and, as the last line, `N passed, N failed, N skipped`, counting exported names. Only names
 * are compared: what TypeScript infers from Odoo's JavaScript is mostly `any`. Interfaces are not
 * looked for; they describe values, and records whose fields the server loads.
 */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { declaredNames } from "./contract/declared.mjs";
import { filesUnder } from "./files.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder of Odoo's addons, or nothing where there is none. */
function addonsFolder(source) {
    return ["addons", join("odoo", "addons")]
        .map((folder) => resolve(source, folder))
        .find((folder) => existsSync(join(folder, "web", "static", "src")));
}

/** `point_of_sale/app/x.d.ts` -> the source it mirrors and the name it is imported by. */
function mirrored(path) {
    const [addon, ...rest] = path.replace(/\.d\.ts$/, "").split(sep);
    const outside = ["tests", "lib"].includes(rest[0]);
    return {
        source: join(addon, "static", ...(outside ? [] : ["src"]), ...rest) + ".js",
        module: [`@${addon}`, ...(outside ? [".."] : []), ...rest]
            .join("/")
            .replace(/\/index$/, ""),
    };
}

/** Reads the sources as TypeScript does, each addon's imports leading to its own folder. */
function readOdoo(addons, sources) {
    const paths = {
        "@odoo/owl": [join(ROOT, "node_modules/@odoo/owl")],
        "@odoo/hoot": [join(addons, "web/static/lib/hoot/hoot.js")],
        "@odoo/hoot-dom": [join(addons, "web/static/lib/hoot-dom/hoot-dom.js")],
    };
    for (const addon of readdirSync(addons)) {
        paths[`@${addon}/../*`] = [join(addons, addon, "static/*")];
        paths[`@${addon}/*`] = [join(addons, addon, "static/src/*")];
    }
    return ts.createProgram(sources, {
        allowJs: true,
        noEmit: true,
        skipLibCheck: true,
        strict: true,
        types: [],
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
        paths,
    });
}

/** The declared names, dotted, that a type does not have; all of them where it is `any`. */
function missingMembers(checker, type, { members }) {
    return Object.entries(members).flatMap(([name, declared]) => {
        const property = checker.getPropertyOfType(type, name);
        if (!property) {
            return [name];
        }
        const [signature] = checker.getTypeOfSymbol(property).getCallSignatures();
        const inner = signature?.getReturnType() ?? checker.getAnyType();
        return missingMembers(checker, inner, declared).map((missing) => `${name}().${missing}`);
    });
}

/** What is gone of one exported name. */
function missingOf(checker, symbol, declared) {
    if (symbol.flags & ts.SymbolFlags.Alias) {
        symbol = checker.getAliasedSymbol(symbol);
    }
    const value = checker.getTypeOfSymbol(symbol);
    const instance = checker.getDeclaredTypeOfSymbol(symbol);
    return [
        ...missingMembers(checker, value, declared),
        ...missingMembers(checker, instance, { members: declared.instance }),
    ];
}

/** @returns {{passed: number, complaints: string[][]}} one list of complaints per failed name */
function compare(types, addons) {
    const modules = filesUnder(types)
        .map((path) => ({ path, ...mirrored(relative(types, path)) }))
        .map((module) => ({ ...module, names: declaredNames(module.path) }))
        .filter(({ names }) => Object.keys(names).length);
    const program = readOdoo(
        addons,
        modules.map(({ source }) => join(addons, source)).filter((path) => existsSync(path))
    );
    const checker = program.getTypeChecker();
    const results = modules.flatMap(({ source, module, names }) => {
        const file = program.getSourceFile(join(addons, source));
        if (!file) {
            return Object.keys(names).map((name) => [`${module}: ${name} is gone with its module`]);
        }
        const exported = checker.getExportsOfModule(
            checker.getSymbolAtLocation(file) ?? file.symbol
        );
        return Object.entries(names).map(([name, declared]) => {
            const symbol = exported.find((candidate) => candidate.name === name);
            return symbol
                ? missingOf(checker, symbol, declared).map(
                      (missing) => `${module}: ${name}.${missing} is gone`
                  )
                : [`${module}: ${name} is gone`];
        });
    });
    return {
        passed: results.filter((complaints) => !complaints.length).length,
        complaints: results.filter((complaints) => complaints.length),
    };
}

const addons = addonsFolder(process.env.ODOO_SRC ?? "");
if (!process.env.ODOO_SRC || !addons) {
    console.log("Nothing was compared: ODOO_SRC does not lead to Odoo's addons.");
    console.log("0 passed, 0 failed, 1 skipped");
    process.exitCode = 1;
} else {
    const { passed, complaints } = compare(
        resolve(process.argv[2] ?? join(ROOT, "types/odoo")),
        addons
    );
    complaints.flat().forEach((complaint) => console.log(complaint));
    console.log(`${passed} passed, ${complaints.length} failed, 0 skipped`);
    process.exitCode = complaints.length || !passed ? 1 : 0;
}
