from odoo import Command
from odoo.tests import tagged

from .tour_case import StockGuardTourCase


@tagged("post_install", "-at_install", "is_tour")
class TestSaleOrderTours(StockGuardTourCase):
    """Sale orders at the till, on pos_sale's own screens."""

    def test_settled_sale_order_is_not_short_because_of_itself(self):
        """Row 14: the goods that were set aside for it are its own."""
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

    def test_down_payment_needs_no_stock(self):
        """Row 15: of goods that the shop does not have."""
        self.main_pos_config.down_payment_product_id = self.env.ref(
            "pos_sale.default_downpayment_product"
        )
        self.sell_to_a_customer(self.mango.product_variant_id, 5)
        self.start_pos_tour("PosStockGuardDownPayment", login="pos_admin")
        paid = self.env["pos.order"].search([("state", "=", "paid")])
        self.assertEqual(
            paid.lines.product_id, self.main_pos_config.down_payment_product_id
        )
        self.assertFalse(self.env["pos.stock.exception"].search([]))

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
