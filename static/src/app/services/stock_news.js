// Compiled from stock_news.ts; edit that file.
import { guarded } from "./upkeep";
function spreadNews(audience) {
    const { guard, absence, orders, reservations, soldOut, keeper, onAnswer } = audience;
    const look = () => {
        guarded(guard, () => {
            absence.onNews();
        });
    };
    const held = () => guard.ledger.holds.byProduct.keys();
    return {
        known: () => guard.known(),
        onReport(report, askedAt, asked) {
            look();
            const heldBefore = [...held()];
            const useful = guard.onReport(report, askedAt, asked);
            if (report.kind === "full" || report.rules) {
                soldOut.noteAll();
            } else {
                soldOut.note([...report.figures.keys(), ...heldBefore, ...held()]);
            }
            keeper.noteFigures(report.kind === "full" ? null : report.figures.keys());
            if (report.rules) {
                keeper.noteRules();
                guarded(guard, () => {
                    orders.rebuild();
                });
            }
            guarded(guard, () => {
                absence.onReport();
            });
            void reservations.refresh();
            onAnswer();
            return useful;
        },
        onMessage(message) {
            look();
            const understood = guard.onMessage(message);
            soldOut.note(message.figures?.keys() ?? []);
            keeper.noteFigures(message.figures?.keys() ?? []);
            void reservations.refresh();
            return understood;
        },
        onFailure(error) {
            guard.onFailure(error);
            keeper.note();
        },
        onTransport(transport) {
            guard.contact.transport = transport;
        },
    };
}
export { spreadNews };
