// Compiled from ask_about_shortage.ts; edit that file.
import { softenedFrom } from "../../../core/decision";
import { ManagerConsent } from "../../services/manager_consent";
import { safely } from "../../services/safely";
import { ask } from "../../utils/ask";
import { StockShortage } from "./stock_shortage";
async function askAboutShortage(pos, shortage, occasion) {
    pos.sound.play("error");
    const desk = pos.stockDesk;
    const guard = desk?.guard;
    const managers = desk && new ManagerConsent(pos, desk.pinLock, desk.guard.rules.approvalReason);
    const consenter = managers?.consenter ?? "nobody";
    const changes = safely(desk, ({ absence }) => absence.rowsAbout(shortage.variant), []);
    const answer = await ask(pos.dialog, StockShortage, {
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
        ageSeconds: guard?.freshness === "live" ? null : guard?.age.seconds ?? null,
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
export { askAboutShortage };
