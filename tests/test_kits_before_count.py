from odoo.tests import tagged

from .count_case import CountCase
from .kit_case import KitCase


@tagged("post_install", "-at_install")
class TestKitsBeforeCount(CountCase, KitCase):
    """22 cups and 7 blankets; a basket takes four cups and a blanket."""

    def test_the_component_that_was_counted(self):
        self.count(14, product=self.cup)
        order = self.make_order_with([(self.basket, 2), (self.cup, 1)], self.session)
        order.stock_evidence = self.told()
        self.pay(order)
        self.commit()
        exception = self.counted()
        self.assertEqual(exception.product_id, self.cup)
        self.assertEqual((exception.requested, exception.counted_twice), (9, 9))
        self.assertEqual(exception.order_line_id, order.lines[0])
        exception.with_user(self.corrector).action_correct()
        self.commit()
        self.assertEqual(self.on_hand(self.cup), 14)
        self.assertEqual(self.on_hand(self.blanket), 5)
