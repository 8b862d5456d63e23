import type { Component, ComponentConstructor } from "@odoo/owl";
import type { PosServices } from "@point_of_sale/app/services/pos_store";

export function getService<K extends keyof PosServices>(name: K): PosServices[K];
export function mountWithCleanup<T extends Component>(
    component: ComponentConstructor & (new (...parts: never[]) => T),
    options?: { props?: object; env?: object }
): Promise<T>;
export function patchWithCleanup<T extends object, U extends object>(
    target: T,
    extension: U & ThisType<T & U>
): void;
/** What a method of a mock model throws to have the server answer with an error. */
export function makeServerError(error?: { type?: string; message?: string }): Error;
export function onRpc(
    model: string,
    method: string,
    answer: (request: { args: unknown[]; kwargs: object }) => unknown
): void;
