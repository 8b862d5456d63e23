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

    def test_settled_sale_order_is_not_short_because_of_itself(self):
        """Both sides of an optional module: there are runs with and without."""
        if "sale_order_line_id" not in self.env["pos.order.line"]._fields:
            self.assertEqual(self.main_pos_config.pull_own_reservations([1]), {})
            return
        apple = self.apple.product_variant_id
        line = self.sell_to_a_customer(apple, 3)
        self.start_pos_tour("PosStockGuardSettle", login="pos_admin")
        self.assertEqual(self.sold(self.apple), 3)
        self.assertEqual(line.qty_delivered, 3)
        left = self.env["stock.quant"].search(
            [
                ("product_id", "=", apple.id),
                ("location_id", "child_of", self.shop_floor.id),
            ]
        )
        self.assertEqual(sum(left.mapped("quantity")), 0)
        self.assertEqual(sum(left.mapped("reserved_quantity")), 0)

    def sell_to_a_customer(self, product, quantity):
        """:return: the line of a sale order that the shop floor holds the goods for"""
        self.pos_admin.sudo().group_ids |= self.env.ref(
            "sales_team.group_sale_salesman_all_leads"
        )
        sale = (
            self.env["sale.order"]
            .sudo()
            .create(
                {
                    "partner_id": self.env["res.partner"].create({"name": "Jane"}).id,
                    "order_line": [
                        Command.create(
                            {
                                "product_id": product.id,
                                "product_uom_qty": quantity,
                                "tax_ids": False,
                            }
                        )
                    ],
                }
            )
        )
        sale.action_confirm()
        sale.picking_ids.location_id = self.shop_floor
        sale.picking_ids.move_ids.location_id = self.shop_floor
        sale.picking_ids.action_assign()
        return sale.order_line

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
