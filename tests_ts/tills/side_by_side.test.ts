import { testBackOffice } from "./back_office";
import { testRefusals } from "./refusals";
import { testSales } from "./sales";
import { TwoShops } from "./two_shops";

QUnit.module("tills side by side", (hooks) => {
    const shops = new TwoShops();
    hooks.before(() => shops.open());
    hooks.after(() => shops.close());

    testBackOffice(shops);
    testSales(shops);
    testRefusals(shops);

    QUnit.test("no till reported an error", (assert) => {
        assert.deepEqual(
            shops.tills.flatMap((till) => till.errors),
            []
        );
    });
});
