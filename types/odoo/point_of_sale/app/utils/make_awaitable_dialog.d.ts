import type { ComponentConstructor } from "@odoo/owl";
import type { DialogOptions, DialogService } from "@web/core/dialog/dialog_service";

/** Resolves with what the component gives `props.getPayload`, or nothing when it is closed. */
export function makeAwaitable<T>(
    dialog: DialogService,
    component: ComponentConstructor,
    props?: object,
    options?: DialogOptions
): Promise<T | undefined>;
