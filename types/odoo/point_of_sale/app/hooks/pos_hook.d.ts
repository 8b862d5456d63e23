import type { PosStore } from "@point_of_sale/app/services/pos_store";

export function usePos(): PosStore;
