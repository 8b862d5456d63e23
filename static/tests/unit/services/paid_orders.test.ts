import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { APPLE } from "../data/shop";
import { openTill, type Till } from "../utils/till";

definePosModels();

const FIGURES = { figures: { [APPLE.variant]: 9 } };

/** A till with one paid order, which core tried to send once and takes for unchanged since. */
async function openTillThatWaits(): Promise<Till> {
    const till = await openTill(FIGURES);
    await till.add(APPLE.variant, 1);
    till.order.update({ state: "paid" });
    till.order.serializeForORM();
    patchWithCleanup(till.store.data, {
        call(_model: string, method: string) {
            if (method === "sync_from_ui") {
                expect.step("sent");
            }
            return Promise.reject(new Error("gone"));
        },
    });
    return till;
}

describe("a paid order that has not arrived", () => {
    test("is sent when the server answers again, though core takes it for unchanged", async () => {
        const till = await openTillThatWaits();
        await till.store.syncAllOrders();
        expect.verifySteps([]);
        await till.hears(FIGURES);
        await Promise.resolve();
        expect.verifySteps(["sent"]);
    });

    test("is not sent twice at once", async () => {
        const till = await openTillThatWaits();
        await till.store.paidOrders.whileSyncing(async () => {
            await till.store.paidOrders.send();
            expect.verifySteps([]);
        });
        await till.store.paidOrders.send();
        expect.verifySteps(["sent"]);
    });

    test("is none of those that are open, or that the server has", async () => {
        const till = await openTillThatWaits();
        till.order.update({ state: "draft" });
        await till.store.paidOrders.send();
        expect.verifySteps([]);
    });
});
