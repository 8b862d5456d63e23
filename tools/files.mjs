import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Absolute paths of all files under a folder, sorted, so that output does not depend on the disk.
 * A folder that does not exist holds none.
 */
export function filesUnder(folder) {
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder, { withFileTypes: true })
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? filesUnder(path) : [path];
        })
        .sort();
}
