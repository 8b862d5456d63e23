from datetime import timedelta
from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models.pos_order_taking import PosOrderTaking

from .exception_tour_case import KIND_TEST, ExceptionTourCase
from .meanwhile import Meanwhile

SALE_LOGGER = "odoo.addons.pos_stock_guard.models.pos_stock_sale_judgement"


@tagged("post_install", "-at_install", "is_tour")
class TestExceptionTours(Meanwhile, ExceptionTourCase):
    """Every kind of exception, by what a cashier can do on the screen.

    What happens meanwhile elsewhere happens on the server, just before it answers.
    """

    def test_every_kind_has_its_tour(self):
        kinds = dict(self.env["pos.stock.exception"]._fields["kind"].selection)
        tests = [name for name in dir(self) if name.startswith(KIND_TEST)]
        self.assertEqual({name.removeprefix(KIND_TEST) for name in tests}, set(kinds))

    def test_kind_two_tills(self):
        """No claim is answered: the till goes by its own figures, which are live."""

        def refuse(config, request):
            raise UserError(self.env._("Not now"))

        with (
            patch.object(type(self.env["pos.config"]), "claim_stock", refuse),
            self.meanwhile("pos.order", "sync_from_ui", self.sell_three_apples),
        ):
            self.sell("PosStockGuardTakeAll")
        exception = self.check_oversale(self.apple, requested=3, available=0)
        self.check_seen(exception, figure=3, policy="never", choice=False)
        self.check_rule(exception, "never", "Guarded Food")

    def test_two_tills_where_the_server_held_the_goods(self):
        """Another till was offline, and sold what is promised to this one."""
        with self.meanwhile("pos.order", "sync_from_ui", self.sell_three_apples):
            self.sell("PosStockGuardTakeAll")
        exception = self.check_oversale(
            self.apple, requested=3, available=0, kind="two_tills"
        )
        self.assertEqual(exception.seen, "nothing")
        self.check_rule(exception, "never", "Guarded Food")

    def sell_three_apples(self, env):
        self.sell_elsewhere(env, self.apple, 3)

    def test_kind_offline(self):
        def sell_elsewhere(env):
            self.sell_elsewhere(env, self.apple, 2)

        with self.meanwhile("pos.order", "sync_from_ui", sell_elsewhere):
            self.sell("PosStockGuardTakeAllOffline")
        exception = self.check_oversale(self.apple, requested=3, available=1)
        self.check_seen(exception, figure=3, policy="never", choice=False)
        self.check_rule(exception, "never", "Guarded Food")

    def test_kind_warned(self):
        self.sell("PosStockGuardWarn")
        exception = self.check_oversale(self.lamp, requested=2, available=0)
        self.check_seen(exception, figure=0, policy="warn", choice="proceed")
        self.check_rule(exception, "warn", "Guarded Lights")

    def test_kind_approved(self):
        self.sell("PosStockGuardApproveManager", self.pos_admin)
        exception = self.check_oversale(
            self.phone, requested=1, available=0, approver=self.pos_admin
        )
        self.check_seen(exception, figure=0, policy="approve", choice="proceed")
        self.check_rule(exception, "approve", "Guarded Phones")

    def test_kind_unapproved(self):
        """Warned while offline, where nobody could know of a rule that was new."""

        def forbid(env):
            self.lamp.categ_id.with_env(env).negative_stock_policy = "never"

        with self.meanwhile("pos.order", "sync_from_ui", forbid):
            self.sell("PosStockGuardWarnOffline")
        exception = self.check_oversale(self.lamp, requested=1, available=0)
        self.check_seen(exception, figure=0, policy="warn", choice="proceed")
        self.check_rule(exception, "never", "Guarded Lights")

    def test_kind_counted(self):
        """The till is cut off for two minutes, which the tour does not wait for."""
        orders = type(self.env["pos.order"])
        told = orders._get_stock_sold_at

        def count(env):
            shelf = {
                "product_id": self.apple.product_variant_id.id,
                "location_id": self.shop_floor.id,
            }
            quants = env["stock.quant"].with_context(inventory_mode=True)
            quants.create({**shelf, "inventory_quantity": 0}).action_apply_inventory()

        with (
            patch.object(
                orders,
                "_get_stock_sold_at",
                lambda order: told(order) - timedelta(minutes=2),
            ),
            self.meanwhile("pos.order", "sync_from_ui", count),
        ):
            self.sell("PosStockGuardTakeAllOffline")
        exception = self.env["pos.stock.exception"].search([])
        self.assertRecordValues(
            exception,
            [{"kind": "counted", "counted_quantity": 0, "counted_twice": 3}],
        )
        self.assertLess(exception.sold_at, exception.counted_at)
        # One lies in the fridge, which was not counted.
        self.assertEqual(self.on_shop_floor(self.apple), 1 - 3)
        exception.with_user(self.pos_admin).action_correct()
        self.assertEqual(exception.state, "resolved")
        self.assertEqual(self.on_shop_floor(self.apple), 1)

    def test_kind_picking_failed(self):
        exception = self.fail_to_move()
        order = exception.order_id
        self.assertRecordValues(
            exception,
            [
                {
                    "kind": "picking_failed",
                    "state": "open",
                    "product_id": self.apple.product_variant_id.id,
                    "requested": 3,
                    "cashier": self.seller.name,
                    "note": "Not today",
                }
            ],
        )
        self.assertEqual((order.state, self.sold(self.apple)), ("paid", 3))
        self.assertEqual(exception.picking_id, order.picking_ids)
        self.assertEqual(self.on_shop_floor(self.apple), 3)
        self.open_exceptions("PosStockGuardRetry", "pos_admin")
        self.assertEqual(exception.state, "resolved")
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.on_shop_floor(self.apple), 0)

    def test_kind_unjudged(self):
        """Another module raises when the sale is compared with what there was."""
        failing = patch.object(
            PosOrderTaking, "_get_stock_demand", side_effect=ZeroDivisionError
        )
        with failing, self.assertLogs(SALE_LOGGER, "ERROR"):
            self.start_pos_tour("PosStockGuardWarn", login=self.seller.login)
            self.env["pos.stock.sale"]._judge(only_sound=True)
        exception = self.env["pos.stock.exception"].search([])
        self.assertRecordValues(
            exception,
            [
                {
                    "kind": "unjudged",
                    "state": "open",
                    "cashier": self.seller.name,
                    "location_id": self.shop_floor.id,
                    "note": "ZeroDivisionError: ",
                }
            ],
        )
        self.assertEqual(exception.order_id.state, "paid")
        self.assertEqual(self.on_shop_floor(self.lamp), -2)
