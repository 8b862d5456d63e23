from unittest.mock import patch

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .tour_case import StockGuardTourCase


@tagged("post_install", "-at_install", "is_tour")
class TestTours(StockGuardTourCase):
    def test_seller_has_no_stock_rights(self):
        self.assertFalse(self.seller.has_group("stock.group_stock_user"))

    def test_badges(self):
        self.start_pos_tour("PosStockGuardBadges", login="stock_guard_seller")

    def test_badges_for_a_stock_user(self):
        self.start_pos_tour("PosStockGuardBadges")

    def test_never_by_click(self):
        self.start_pos_tour("PosStockGuardNeverByClick", login="stock_guard_seller")
        self.assertEqual(self.sold(self.apple), 3)
        self.assertEqual(self.sold(self.mango), 0)

    def test_never_by_scan(self):
        self.start_pos_tour("PosStockGuardNeverByScan", login="stock_guard_seller")
        self.assertEqual(self.sold(self.apple), 3)
        self.assertEqual(self.sold(self.mango), 0)

    def test_warn(self):
        self.start_pos_tour("PosStockGuardWarn", login="stock_guard_seller")
        self.assertEqual(self.sold(self.lamp), 2)

    def test_approve_cashier(self):
        self.start_pos_tour("PosStockGuardApproveCashier", login="stock_guard_seller")
        self.assertEqual(self.sold(self.phone), 0)

    def test_approve_manager(self):
        self.start_pos_tour("PosStockGuardApproveManager", login="pos_admin")
        self.assertEqual(self.sold(self.phone), 1)

    def test_not_stored(self):
        # Even where the till itself is strict.
        self.main_pos_config.negative_stock_policy = "never"
        self.start_pos_tour("PosStockGuardNotStored", login="stock_guard_seller")

    def test_in_stock_first_and_only(self):
        self.main_pos_config.stock_in_stock_first = True
        self.start_pos_tour("PosStockGuardInStock", login="stock_guard_seller")

    def test_refund(self):
        self.start_pos_tour("PosStockGuardRefund", login="stock_guard_seller")
        self.assertEqual(self.sold(self.apple), 1)

    def test_return_preset(self):
        """Row 17: goods come back, more of them than the shop has ever had."""
        back = self.env["pos.preset"].create({"name": "Return", "is_return": True})
        here = self.env["pos.preset"].create({"name": "Sale"})
        self.main_pos_config.write(
            {
                "use_presets": True,
                "default_preset_id": here.id,
                "available_preset_ids": [Command.set((here | back).ids)],
            }
        )
        self.start_pos_tour("PosStockGuardReturnPreset", login="stock_guard_seller")
        self.assertEqual(self.sold(self.mango), -2)

    def test_nothing_is_set_aside_where_there_are_no_sale_orders(self):
        """One side of an optional module: there are runs with and without."""
        if "sale_order_line_id" not in self.env["pos.order.line"]._fields:
            self.assertEqual(self.main_pos_config.pull_own_reservations([1]), {})

    def test_unchecked(self):
        def refuse(*args, **kwargs):
            raise UserError(self.env._("Not now"))

        with patch.object(type(self.env["pos.config"]), "pull_stock", refuse):
            self.start_pos_tour("PosStockGuardUnchecked", login="stock_guard_seller")
        self.assertEqual(self.sold(self.mango), 1)

    def test_location(self):
        self.start_pos_tour("PosStockGuardLocation", login="pos_admin")

    def test_insight(self):
        apple = self.apple.product_variant_id
        self.env["stock.move"].create(
            {
                "product_id": apple.id,
                "product_uom_qty": 24,
                "location_id": self.env.ref("stock.stock_location_suppliers").id,
                "location_dest_id": self.shop_floor.id,
            }
        )._action_confirm()
        self.start_pos_tour("PosStockGuardInsight", login="stock_guard_seller")
