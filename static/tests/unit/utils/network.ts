import { expect } from "@odoo/hoot";
import { answerStock } from "../data/pos_config.data";
import { stockAnswer, type StockOnServer } from "../data/stock_answer";
import { stepLog } from "./log";
import { waitUntil } from "./patience";
import type { Till } from "./till";

function refuse(): never {
    throw new Error("No network");
}

/** Nobody answers this till any more, and it has noticed. */
export async function cutOff(till: Till): Promise<void> {
    stepLog("warn");
    answerStock({ pullStock: refuse, claimStock: refuse });
    await till.feed.refresh();
    till.feed.stop();
    expect.verifySteps(["warn: POS Stock Guard: the stock figures could not be refreshed."]);
}

/** The server answers again, with news. */
export async function reconnect(till: Till, stock: StockOnServer): Promise<void> {
    answerStock({ pullStock: (_version, digest) => stockAnswer(stock, digest) });
    till.feed.start();
    await waitUntil(() => till.guard.known().version === stock.version);
}
