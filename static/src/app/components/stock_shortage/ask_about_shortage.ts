import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { softenedFrom } from "../../../core/decision";
import { ManagerConsent } from "../../services/manager_consent";
import { safely } from "../../services/safely";
import type { Answer, Occasion, Shortage } from "../../services/shortage";
import { ask } from "../../utils/ask";
import { StockShortage } from "./stock_shortage";

/** Closing the dialog any other way than by its buttons cancels. */
export async function askAboutShortage(
    pos: PosStore,
    shortage: Shortage,
    occasion: Occasion
): Promise<Answer> {
    pos.sound.play("error");
    const desk = pos.stockDesk;
    const guard = desk?.guard;
    const managers = desk && new ManagerConsent(pos, desk.pinLock, desk.guard.rules.approvalReason);
    const consenter = managers?.consenter ?? "nobody";
    const changes = safely(desk, ({ absence }) => absence.rowsAbout(shortage.variant), []);
    const answer = await ask<Answer>(pos.dialog, StockShortage, {
        shortage,
        occasion,
        isManager: consenter === "self",
        canAsk: consenter === "pin",
        approve: async () => {
            try {
                return (await managers?.ask()) ?? null;
            } catch (error) {
                guard?.onCheckFailed(error);
                return null;
            }
        },
        ageSeconds: guard?.freshness === "live" ? null : (guard?.age.seconds ?? null),
        softenedFrom: guard
            ? softenedFrom(shortage.decision, guard.ruleOf(shortage.variant).policy)
            : null,
        changes,
    });
    if (answer && answer.choice !== "cancel") {
        desk?.absence.read(changes);
    }
    return answer ?? { choice: "cancel", consent: null };
}
