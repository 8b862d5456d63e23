import { useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { ProductId } from "../../core/figures";

export interface ElsewhereState {
    asking: "asking" | "answered" | "failed";
}

/** Asks where else products are when a component is set up, which waits for no answer. */
export function useElsewhere(productIds: readonly ProductId[]): ElsewhereState {
    const { stockDesk } = usePos();
    const state = useState<ElsewhereState>({ asking: "asking" });
    async function ask(): Promise<void> {
        const isAnswered = await stockDesk?.insights.ask(productIds);
        state.asking = isAnswered ? "answered" : "failed";
    }
    void ask();
    return state;
}
