// Compiled from scanning.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { mountWithCleanup, onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { session } from "@web/session";
import { APPLE, CHEESE } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
const RULES = [
    { type: "weight", encoding: "ean13", pattern: "21.....{NNDDD}" },
    { type: "price", encoding: "ean13", pattern: "23.....{NNNDD}" },
    { type: "quantity", encoding: "ean13", pattern: "26.....{NNNNN}" },
    { type: "product", encoding: "any", pattern: ".*" },
];
async function openScanner() {
    patchWithCleanup(session, { nomenclature_id: 1 });
    onRpc("barcode.nomenclature", "read", () => [
        { id: 1, name: "Default", upc_ean_conv: "always" },
    ]);
    onRpc("barcode.rule", "search_read", () =>
        RULES.map((rule, sequence) => ({ ...rule, id: sequence + 1, sequence, alias: "0" }))
    );
    const till = await openTill({ policy: "never" });
    const props = { orderUuid: till.order.uuid };
    const screen = await mountWithCleanup(ProductScreen, { props });
    return { till, scan: async (code) => await screen.barcodeReader?.scan(code) };
}
describe("B.4 row 2: barcode", () => {
    const cases = [
        { name: "product", product: APPLE, scanned: APPLE.barcode, asked: 1 },
        { name: "packaging of six", product: APPLE, scanned: APPLE.pack, asked: 6 },
        {
            name: "quantity",
            product: APPLE,
            barcode: "2612345000003",
            scanned: "2612345000041",
            asked: 4,
        },
        {
            name: "weight",
            product: CHEESE,
            barcode: "2112345000008",
            scanned: "2112345007502",
            asked: 0.75,
        },
        {
            name: "price",
            product: APPLE,
            barcode: "2312345000002",
            scanned: "2312345009906",
            asked: 1,
        },
    ];
    for (const { name, product, barcode, scanned, asked } of cases) {
        test(name, async () => {
            const { till, scan } = await openScanner();
            if (barcode) {
                till.variant(product.variant).update({ barcode });
            }
            const refused = scan(scanned);
            await waitFor(DIALOG);
            expect(DIALOG).toHaveAttribute("data-short-by", String(asked));
            await answering(refused, "cancel");
            expect(till.order.lines.length).toBe(0);
            await till.hears({
                version: 2,
                policy: "never",
                figures: { [product.variant]: asked },
            });
            await scan(scanned);
            expect(DIALOG).toHaveCount(0);
            expect(till.inOrder(product.variant)).toBe(asked);
        });
    }
});
