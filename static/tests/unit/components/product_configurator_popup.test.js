// Compiled from product_configurator_popup.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { animationFrame, click, queryAll } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { COAT, COLOUR, hangUpTheCoats, SIZE, WRAPPING } from "../data/coat";
import { waitFor } from "../utils/patience";
import { openTill } from "../utils/till";
definePosModels();
const FIGURES = { [COAT.smallRed]: 3, [COAT.largeBlue]: 2 };
async function chooseACoat(display, stock) {
    const till = await openTill(stock);
    hangUpTheCoats(till.store, display);
    void till.store.openConfigurator(till.template(COAT.template));
    await waitFor(".attribute");
    return till;
}
async function choose(attributeId, valueId) {
    await click(`[id="${attributeId}_${valueId}"]`);
    await animationFrame();
}
function soldOut() {
    return queryAll(".attribute [data-state=out]").map((value) => {
        expect(value.textContent).toMatch(/sold out/i);
        const option = value instanceof HTMLOptionElement ? value.value : null;
        return Number(option ?? value.querySelector("input")?.id.split("_")[1]);
    });
}
for (const display of ["radio", "pills", "select", "color", "image"]) {
    test(`values that are sold out are marked among ${display}, and may be chosen`, async () => {
        await chooseACoat(display, { figures: FIGURES });
        expect(soldOut()).toEqual([SIZE.large, COLOUR.blue]);
        expect(".attribute :disabled").toHaveCount(0);
    });
}
test("what is chosen elsewhere counts, unless it makes no variants", async () => {
    await chooseACoat("radio", { figures: FIGURES });
    await choose(COLOUR.attribute, COLOUR.blue);
    expect(soldOut()).toEqual([SIZE.small, COLOUR.blue]);
    await choose(SIZE.attribute, SIZE.large);
    expect(soldOut()).toEqual([SIZE.small, COLOUR.red]);
    await click(`[for="${WRAPPING.attribute}_${WRAPPING.gift}"]`);
    await animationFrame();
    expect(soldOut()).toEqual([SIZE.small, COLOUR.red]);
});
test("a message reaches the open popup", async () => {
    const till = await chooseACoat("radio", { figures: FIGURES });
    await till.hears({ version: 2, figures: { ...FIGURES, [COAT.largeRed]: 1 } });
    await animationFrame();
    expect(soldOut()).toEqual([COLOUR.blue]);
});
test("what is not counted is not sold out", async () => {
    await chooseACoat("radio", { figures: FIGURES, unchecked: [COAT.smallBlue] });
    expect(soldOut()).toEqual([SIZE.large]);
});
test("a fault of ours marks nothing, and the product can be chosen", async () => {
    patchWithCleanup(console, { error: () => void 0 });
    const till = await openTill({ figures: FIGURES });
    till.guard.levelOf = () => {
        throw new Error("A fault of ours");
    };
    hangUpTheCoats(till.store, "radio");
    void till.store.openConfigurator(till.template(COAT.template));
    await waitFor(".attribute");
    expect(".attribute [type=radio]").toHaveCount(6);
    expect(soldOut()).toEqual([]);
    expect(till.guard.isBlind).toBe(true);
});
test("a till without a stock desk marks nothing", async () => {
    const till = await openTill({ figures: {} });
    hangUpTheCoats(till.store, "radio");
    till.store.stockDesk = null;
    void till.store.openConfigurator(till.template(COAT.template));
    await waitFor(".attribute");
    expect(".attribute [type=radio]").toHaveCount(6);
    expect(soldOut()).toEqual([]);
});
