import type * as Luxon from "luxon";

declare global {
    const luxon: typeof Luxon;
    /** What the POS page writes before any module runs. */
    const odoo: {
        readonly pos_config_id: number;
        readonly pos_session_id: number;
        readonly debug: string;
        readonly info: { readonly db: string };
        /** In HOOT, the one of the running suite. */
        readonly loader: {
            readonly factories: ReadonlyMap<string, unknown>;
            startModule(name: string): unknown;
        };
    };
}
