import type { PosServices } from "@point_of_sale/app/services/pos_store";

/** Reactive where the service is; only while a component is set up. */
export function useService<K extends keyof PosServices>(name: K): PosServices[K];
