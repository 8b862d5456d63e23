// Compiled from elsewhere_hook.ts; edit that file.
import { useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
function useElsewhere(productIds) {
    const { stockDesk } = usePos();
    const state = useState({ asking: "asking" });
    async function ask() {
        const isAnswered = await stockDesk?.insights.ask(productIds);
        state.asking = isAnswered ? "answered" : "failed";
    }
    void ask();
    return state;
}
export { useElsewhere };
