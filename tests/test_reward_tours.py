from odoo import Command
from odoo.tests import tagged

from .tour_case import StockGuardTourCase


@tagged("post_install", "-at_install", "is_tour")
class TestRewardTours(StockGuardTourCase):
    """Row 18: goods that are given away, by pos_loyalty itself."""

    def test_goods_given_away_are_goods(self):
        # Two apples for each of two orders, and one mango to give away.
        self.put(self.apple, {self.fridge: 1})
        self.put(self.mango, {self.fridge: 1})
        self.env["loyalty.program"].create(
            {
                "name": "A mango for two apples",
                "program_type": "promotion",
                "trigger": "auto",
                "applies_on": "current",
                "rule_ids": [
                    Command.create(
                        {
                            "product_ids": self.apple.product_variant_id.ids,
                            "reward_point_mode": "unit",
                            "minimum_qty": 0,
                        }
                    )
                ],
                "reward_ids": [
                    Command.create(
                        {
                            "reward_type": "product",
                            "reward_product_id": self.mango.product_variant_id.id,
                            "reward_product_qty": 1,
                            "required_points": 2,
                        }
                    )
                ],
            }
        )
        self.start_pos_tour("PosStockGuardReward", login="pos_admin")
        self.assertEqual((self.sold(self.apple), self.sold(self.mango)), (4, 1))
        self.env["pos.stock.sale"]._judge()
        self.assertFalse(self.env["pos.stock.exception"].search([]))
