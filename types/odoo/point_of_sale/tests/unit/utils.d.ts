import type { Component, ComponentConstructor } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

export function setupPosEnv(): Promise<PosStore>;
export function getFilledOrder(store: PosStore, values?: object): Promise<PosOrder>;
export function mountPosDialog(component: ComponentConstructor, props: object): Promise<Component>;
