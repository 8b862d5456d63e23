from odoo import Command
from odoo.tests import tagged

from .tour_case import StockGuardTourCase


@tagged("post_install", "-at_install", "is_tour")
class TestKitTours(StockGuardTourCase):
    @classmethod
    def make_products(cls):
        result = super().make_products()
        food = cls.make_category("Guarded Food", "never")
        cls.cup = cls.make_product("Cup", food, {cls.shop_floor: 6, cls.fridge: 1})
        cls.plate = cls.make_product("Plate", food, {cls.shop_floor: 9})
        paper = cls.make_product("Paper", food, {}, is_storable=False)
        cls.basket = cls.make_product("Basket", food, {})
        cls.env["mrp.bom"].create(
            {
                "product_tmpl_id": cls.basket.id,
                "type": "phantom",
                "bom_line_ids": [
                    Command.create(
                        {
                            "product_id": part.product_variant_id.id,
                            "product_qty": quantity,
                        }
                    )
                    for part, quantity in ((cls.cup, 2), (cls.plate, 1), (paper, 3))
                ],
            }
        )
        return result

    def check_kit(self):
        self.start_pos_tour("PosStockGuardKit", login="stock_guard_seller")
        self.assertEqual(self.sold(self.basket), 2)
        self.assertEqual(self.sold(self.cup), 2)

    def test_kit(self):
        self.check_kit()
        quants = self.cup.product_variant_id.stock_quant_ids.filtered(
            lambda quant: quant.location_id in self.shop_floor | self.fridge
        )
        self.assertEqual(sum(quants.mapped("quantity")), 1)

    def test_kit_posted_at_closing(self):
        self.env.company.point_of_sale_update_stock_quantities = "closing"
        self.check_kit()
