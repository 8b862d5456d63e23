// Compiled from network.ts; edit that file.
import { expect } from "@odoo/hoot";
import { answerStock } from "../data/pos_config.data";
import { stockAnswer } from "../data/stock_answer";
import { stepLog } from "./log";
import { waitUntil } from "./patience";
function refuse() {
    throw new Error("No network");
}
async function cutOff(till) {
    stepLog("warn");
    answerStock({ pullStock: refuse, claimStock: refuse });
    await till.feed.refresh();
    till.feed.stop();
    expect.verifySteps(["warn: POS Stock Guard: the stock figures could not be refreshed."]);
}
async function reconnect(till, stock) {
    answerStock({ pullStock: (_version, digest) => stockAnswer(stock, digest) });
    till.feed.start();
    await waitUntil(() => till.guard.known().version === stock.version);
}
export { cutOff, reconnect };
