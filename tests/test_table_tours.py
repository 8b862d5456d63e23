from odoo.tests import tagged

from .restaurant_case import RestaurantTourCase


@tagged("post_install", "-at_install", "is_tour")
class TestTableTours(RestaurantTourCase):
    """Bills that are split, tables that are merged: on pos_restaurant's own screens."""

    @classmethod
    def make_products(cls):
        result = super().make_products()
        menu = cls.make_category("Guarded Menu", "never")
        cls.soup = cls.make_product("Soup", menu, {cls.shop_floor: 5})
        cls.wine = cls.make_product("Wine", menu, {cls.shop_floor: 3, cls.fridge: 1})
        return result

    def ordered(self, product):
        """:return: what drafts ask for, as the server has them"""
        lines = self.env["pos.order.line"].search(
            [
                ("product_id", "in", product.product_variant_ids.ids),
                ("order_id.state", "=", "draft"),
            ]
        )
        return sum(lines.mapped("qty"))

    def test_split_bill(self):
        self.start_pos_tour("PosStockGuardSplit", login="stock_guard_seller")
        self.assertEqual((self.sold(self.soup), self.sold(self.wine)), (3, 0))
        self.assertEqual((self.ordered(self.soup), self.ordered(self.wine)), (2, 1))

    def test_transferred_merged_and_unmerged_tables(self):
        self.start_pos_tour("PosStockGuardTables", login="pos_admin")
        self.assertEqual((self.sold(self.soup), self.sold(self.wine)), (0, 0))
        self.assertEqual((self.ordered(self.soup), self.ordered(self.wine)), (4, 4))
