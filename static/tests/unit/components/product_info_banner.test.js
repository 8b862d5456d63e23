// Compiled from product_info_banner.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { animationFrame, click, queryAll } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { onRpc } from "@web/../tests/web_test_helpers";
import { COAT, COLOUR, hangUpTheCoats, SIZE } from "../data/coat";
import { insightAnswer } from "../data/insight_answer";
import { answerStock } from "../data/pos_config.data";
import { FakeClock } from "../utils/fake_clock";
import { waitFor } from "../utils/patience";
import { openTill } from "../utils/till";
definePosModels();
async function chooseACoat(stock) {
    const till = await openTill(stock);
    hangUpTheCoats(till.store, "radio");
    void till.store.openConfigurator(till.template(COAT.template));
    await waitFor(".attribute");
    return till;
}
async function choose(attributeId, valueId) {
    await click(`[id="${attributeId}_${valueId}"]`);
    await animationFrame();
}
function shown() {
    return queryAll(".section-product-info-title .stock-insight-variant").map((variant) => [
        variant.getAttribute("data-product-id"),
        variant.querySelector(".stock-insight-level")?.getAttribute("data-remaining"),
    ]);
}
test("it follows the variant that is chosen, and asks once", async () => {
    onRpc("product.template", "get_product_info_pos", () => {
        expect.step("core asks");
    });
    answerStock({
        explainStock: (ids) => {
            expect.step(`${ids.length} variants`);
            return insightAnswer({ [COAT.largeRed]: { Station: [3, 1] } });
        },
    });
    const clock = new FakeClock();
    await chooseACoat({ figures: { [COAT.smallRed]: 3, [COAT.largeBlue]: [1234.5, 0.5] } });
    expect(shown()).toEqual([[String(COAT.smallRed), "3"]]);
    expect(".stock-insight-elsewhere").toHaveCount(0);
    await choose(SIZE.attribute, SIZE.large);
    expect(shown()).toEqual([[String(COAT.largeRed), "0"]]);
    expect(".stock-insight-row[data-free='1']").toHaveCount(1);
    await choose(COLOUR.attribute, COLOUR.blue);
    expect(shown()).toEqual([[String(COAT.largeBlue), "1234"]]);
    await clock.pass(2);
    await animationFrame();
    expect.verifySteps(["4 variants"]);
    expect(".section-product-info-title .h4").toHaveCount(0);
});
test("a message reaches it", async () => {
    const till = await chooseACoat({ figures: { [COAT.smallRed]: 3 } });
    await till.hears({ version: 2, figures: { [COAT.smallRed]: 1 } });
    await animationFrame();
    expect(shown()).toEqual([[String(COAT.smallRed), "1"]]);
});
test("it needs no connection", async () => {
    const till = await openTill({ figures: { [COAT.smallRed]: 3 } });
    hangUpTheCoats(till.store, "radio");
    till.store.data.network.offline = true;
    void till.store.openConfigurator(till.template(COAT.template));
    await waitFor(".attribute");
    expect(shown()).toEqual([[String(COAT.smallRed), "3"]]);
});
test("a till without a stock desk has core's", async () => {
    onRpc("product.template", "get_product_info_pos", () => ({ warehouses: [] }));
    const till = await openTill();
    hangUpTheCoats(till.store, "radio");
    till.store.stockDesk = null;
    void till.store.openConfigurator(till.template(COAT.template));
    await waitFor(".attribute");
    expect(".section-product-info-title .h4").toHaveCount(1);
    expect(".stock-insight").toHaveCount(0);
});
