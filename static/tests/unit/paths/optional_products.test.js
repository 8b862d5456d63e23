// Compiled from optional_products.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { APPLE, CHEWING_GUM, HAIRCUT, SHIRT } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
const POPUP = ".modal:has(.optional-product-line)";
test("B.4 row 12: optional products, all at once, are asked about one after the other", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 1 } });
    const offered = [APPLE, SHIRT, HAIRCUT].map(({ template }) => till.template(template));
    till.template(CHEWING_GUM.template).update({ pos_optional_product_ids: offered });
    const screen = await mountWithCleanup(ProductScreen, {
        props: { orderUuid: till.order.uuid },
    });
    await screen.addProductToOrder(till.template(CHEWING_GUM.template));
    await waitFor(".optional-product-line");
    expect(".optional-product-line").toHaveCount(3);
    for (const line of [1, 2, 3]) {
        await click(`${POPUP} .modal-body > div:nth-child(${line}) .btn-primary`);
        await animationFrame();
    }
    await click(`${POPUP} .modal-body > div:nth-child(1) .btn-secondary:last-child`);
    await animationFrame();
    await click(`${POPUP} .modal-footer .btn-primary`);
    for (const [product, button] of [
        [APPLE.variant, "set-to-available"],
        [SHIRT.small, "cancel"],
    ]) {
        await waitFor(`${DIALOG}[data-product-id="${product}"]`);
        expect(DIALOG).toHaveCount(1);
        await answering(Promise.resolve(), button);
    }
    await animationFrame();
    expect(till.inOrder(CHEWING_GUM.variant)).toBe(1);
    expect(till.inOrder(APPLE.variant)).toBe(1);
    expect(till.inOrder(SHIRT.small)).toBe(0);
    expect(till.inOrder(HAIRCUT.variant)).toBe(1);
    expect(DIALOG).toHaveCount(0);
});
