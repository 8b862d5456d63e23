import { dirname, resolve, sep } from "node:path";

/**
 * Reports every import, types too, that leaves the folders a layer may know.
 *
 * Option: `{ folders: [absolute path, ...], message }`. A bare specifier such as `@odoo/owl` is in
 * no folder, so it is reported as well.
 */
export const inwardOnly = {
    meta: { type: "problem", schema: [{ type: "object" }] },
    create(context) {
        const { folders, message } = context.options[0];
        const check = ({ source }) => {
            const specifier = source?.value;
            if (typeof specifier !== "string") {
                return;
            }
            const target = resolve(dirname(context.filename), specifier);
            const known = folders.some((folder) => target.startsWith(folder + sep));
            if (!specifier.startsWith(".") || !known) {
                context.report({ node: source, message: `${message} (not ${specifier})` });
            }
        };
        return {
            ImportDeclaration: check,
            ExportNamedDeclaration: check,
            ExportAllDeclaration: check,
            TSImportType: check,
        };
    },
};
