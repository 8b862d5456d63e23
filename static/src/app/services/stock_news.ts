import type { FeedListener } from "../../core/feed_listener";
import type { StockKeeper } from "../../core/stock_keeper";
import type { AbsenceDesk } from "./absence_desk";
import type { OrderDemand } from "./order_demand";
import type { OwnReservations } from "./own_reservations";
import type { SoldOutTemplates } from "./sold_out_templates";
import type { StockGuard } from "./stock_guard";
import { guarded } from "./upkeep";

/** Who is to hear what the server says. */
export interface Audience {
    /** Reactive: what it changes is rendered. */
    readonly guard: StockGuard;
    readonly absence: AbsenceDesk;
    readonly orders: OrderDemand;
    readonly reservations: OwnReservations;
    readonly soldOut: SoldOutTemplates;
    readonly keeper: StockKeeper;
    /** The server answers. */
    readonly onAnswer: () => void;
}

/** Tells each part of the till what concerns it. */
export function spreadNews(audience: Audience): FeedListener {
    const { guard, absence, orders, reservations, soldOut, keeper, onAnswer } = audience;
    const look = (): void => {
        guarded(guard, () => {
            absence.onNews();
        });
    };
    const held = (): Iterable<number> => guard.ledger.holds.byProduct.keys();
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
                // What a line takes is theirs to say.
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
