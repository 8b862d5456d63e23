import type * as Luxon from "luxon";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

interface ModuleBus {
    addEventListener(type: "module-started", listener: (event: ModuleStarted) => void): void;
}

interface ModuleStarted {
    readonly detail: { readonly moduleName: string; readonly module: unknown };
}

declare global {
    const luxon: typeof Luxon;
    /** What the POS page writes before any module runs. */
    const odoo: {
        readonly pos_config_id: number;
        readonly pos_session_id: number;
        readonly debug: string;
        readonly info: { readonly db: string };
        /** All modules that were run, by the name they are imported by. */
        readonly loader: {
            readonly modules: ReadonlyMap<string, unknown>;
            readonly bus: ModuleBus;
        };
    };
    interface Window {
        /** Of core's library; browsers hash nothing themselves on pages without HTTPS. */
        readonly Sha1: { hash(text: string): string };
        /** The till, where a tour looks for it. */
        posmodel: PosStore;
    }
}
