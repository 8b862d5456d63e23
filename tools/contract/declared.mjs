import { readFileSync } from "node:fs";
import ts from "typescript";

const name = (node) => (node.name && ts.isIdentifier(node.name) ? node.name.text : null);
const isStatic = (node) => node.modifiers?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword);
const isDefault = (node) => node.modifiers?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
const isExported = (node) => node.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);

/**
 * The names of values a declaration file exports, with those of their members.
 *
 * @returns {Record<string, {members: Members, instance: Members}>} `instance` is empty but for a
 *     class. Members is `Record<string, {members: Members}>`: the inner ones are those of the object
 *     a method returns, where the same file declares it as an interface.
 */
export function declaredNames(path) {
    const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
    const interfaces = new Map(
        file.statements.filter(ts.isInterfaceDeclaration).map((node) => [name(node), node.members])
    );
    // An optional member may be absent from this Odoo too.
    const membersOf = (nodes) =>
        Object.fromEntries(
            nodes
                .filter((node) => name(node) && !node.questionToken)
                .map((node) => [name(node), { members: returnedBy(node) }])
        );
    const returnedBy = ({ kind, type }) => {
        const called = kind === ts.SyntaxKind.MethodSignature && type?.typeName?.text;
        return called && interfaces.has(called) ? membersOf(interfaces.get(called)) : {};
    };

    const names = {};
    const add = (key, members, instance = {}) => {
        // A namespace of the same name as a function holds the function's properties.
        names[key] = { members: { ...names[key]?.members, ...members }, instance };
    };
    for (const node of file.statements.filter(isExported)) {
        if (ts.isClassDeclaration(node)) {
            add(
                isDefault(node) ? "default" : name(node),
                membersOf(node.members.filter(isStatic)),
                membersOf(node.members.filter((member) => !isStatic(member)))
            );
        } else if (ts.isFunctionDeclaration(node)) {
            add(name(node), {});
        } else if (ts.isModuleDeclaration(node)) {
            add(name(node), membersOf(node.body.statements));
        } else if (ts.isVariableStatement(node)) {
            for (const variable of node.declarationList.declarations) {
                add(name(variable), membersOf(variable.type?.members ?? []));
            }
        }
    }
    return names;
}
