import type { ComponentConstructor } from "@odoo/owl";

export interface DialogService {
    /** @returns closes it */
    add(component: ComponentConstructor, props?: object, options?: DialogOptions): () => void;
}

export interface DialogOptions {
    onClose?: () => void;
}

export const dialogService: { start(env: never, services: never): DialogService };
