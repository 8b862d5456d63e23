import { eventually } from "../browser/eventually";
import { exceptionsOf } from "../browser/exceptions";
import { CASHIER, People } from "../browser/people";
import { Scene } from "../browser/scene";
import { openSharingTills, SharedDrafts } from "../browser/shared_drafts";
import type { Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds for a sale to arrive and to be judged. */
const JUDGED = 20_000;

interface Exception {
    readonly kind: string;
    readonly cashier_user_id: number;
    readonly approver_user_id: number;
    readonly approval_flaw: string | false;
}

QUnit.module(
    "what a manager approves on one device and a cashier is paid for on another",
    (hooks) => {
        const teardown = new Teardown();
        let scene: Scene;
        let lamp: Product;
        let managers: Till;
        let cashiers: Till;

        hooks.before(async () => {
            scene = await Scene.open(teardown);
            const people = teardown.keep(new People(scene.server, scene.shop.code));
            const [login, password] = await people.add("Robin", CASHIER);
            lamp = await scene.stock("Lamp", "approve", 1);
            [managers, cashiers] = await openSharingTills(scene, teardown, { login, password });
            await Promise.all([managers, cashiers].map((till) => till.becomes("live")));
        });
        hooks.after(() => teardown.close());

        QUnit.test("is approved, and the cashier is not asked again", async (assert) => {
            await managers.add(lamp.templateId);
            await managers.quantityInCart(lamp.templateId, 1);
            await managers.add(lamp.templateId);
            await managers.dialog.read();
            await managers.dialog.answer("approve");
            await managers.quantityInCart(lamp.templateId, 2);
            const drafts = new SharedDrafts(managers);
            const uuid = await drafts.current();
            await drafts.save();

            await new SharedDrafts(cashiers).open(uuid);
            await cashiers.quantityInCart(lamp.templateId, 2);
            await cashiers.payInCash();

            const look = (): Promise<Exception[]> =>
                exceptionsOf<Exception>(scene.shop, lamp, [
                    "kind",
                    "cashier_user_id",
                    "approver_user_id",
                    "approval_flaw",
                ]);
            const [exception] = await eventually(look, (found) => found.length > 0, JUDGED);
            assert.equal(exception?.kind, "approved");
            assert.equal(exception?.approval_flaw, false);
            assert.notEqual(exception?.approver_user_id, exception?.cashier_user_id);
        });
    }
);
