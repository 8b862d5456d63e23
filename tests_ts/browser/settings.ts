/** Where the server to test is; tools/environment sets these when it starts one. */
function setting(name: string): string {
    const value = process.env[name];
    if (!value) {
        throw new Error(`${name} is not set: run these tests with make, which starts a server.`);
    }
    return value;
}

export const settings = {
    /** Without a slash at its end. */
    get url(): string {
        return setting("STOCK_GUARD_URL").replace(/\/$/, "");
    },
    get database(): string {
        return setting("STOCK_GUARD_DB");
    },
    /** The folder through which the server itself is controlled. */
    get control(): string {
        return setting("STOCK_GUARD_CONTROL");
    },
    /** What Odoo logs, of all its starts. */
    get log(): string {
        return setting("STOCK_GUARD_LOG");
    },
    /** PostgreSQL's own client. */
    get psql(): string {
        return setting("STOCK_GUARD_PSQL");
    },
    get chromium(): string {
        return process.env["CHROMIUM"] ?? "/usr/bin/chromium";
    },
};
