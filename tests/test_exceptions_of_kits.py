from odoo.tests import tagged

from .kit_case import KitCase


@tagged("post_install", "-at_install")
class TestExceptionsOfKits(KitCase):
    """22 cups and 7 blankets: five baskets."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.negative_stock_policy = "warn"

    def sell(self, *lines):
        order = self.pay(self.make_order_with(lines, self.session))
        self.commit()
        return order

    def shortages(self):
        """:return: {product: (available, short by, decided by)}"""
        return {
            each.product_id: (each.available, each.short_by, each.decided_by)
            for each in self.env["pos.stock.exception"].search([])
        }

    def test_enough(self):
        self.sell((self.basket, 5), (self.cup, 2), (self.blanket, 2))
        self.assertFalse(self.shortages())

    def test_the_component_that_is_short(self):
        order = self.sell((self.basket, 6))
        self.assertEqual(self.shortages(), {self.cup: (22, 2, "Till 1")})
        exception = self.env["pos.stock.exception"].search([])
        self.assertEqual(exception.order_line_id, order.lines)

    def test_kits_and_components_together(self):
        self.sell((self.basket, 5), (self.cup, 3))
        self.assertEqual(self.shortages(), {self.cup: (22, 1, "Till 1")})

    def test_a_kit_that_comes_back_to_another_place(self):
        operation = self.config.picking_type_id
        operation.return_picking_type_id = operation.copy(
            {
                "name": "Returns",
                "code": "incoming",
                "default_location_dest_id": self.backroom.id,
            }
        )
        self.sell((self.basket, -1), (self.cup, 24))
        self.assertEqual(self.shortages(), {self.cup: (22, 2, "Till 1")})

    def test_posted_at_closing(self):
        self.session.update_stock_at_closing = True
        self.sell((self.basket, 4))
        self.sell((self.basket, 2))
        self.assertEqual(self.shortages(), {self.cup: (6, 2, "Till 1")})

    def test_the_strictest_rule_of_all_that_ask(self):
        self.config.negative_stock_policy = "allowed"
        self.basket.categ_id = self.make_category("Baskets", policy="never")
        self.cup.categ_id = self.make_category("Tableware", policy="warn")
        self.sell((self.cup, 30))
        self.sell((self.basket, 1), (self.cup, 1))
        found = self.env["pos.stock.exception"].search([], order="id")
        self.assertEqual(found.mapped("decided_by"), ["Tableware", "Baskets"])
        self.assertEqual(found.mapped("kind"), ["warned", "unapproved"])

    def test_unchecked_kits(self):
        empty = self.make_kit("Empty basket", {self.cup: 0})
        self.assertTrue(self.is_unchecked(empty))
        self.sell((empty, 3))
        self.assertFalse(self.shortages())
