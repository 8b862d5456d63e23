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

    def test_the_component_that_closing_takes(self):
        for product in (self.basket, self.cup, self.blanket):
            product.property_account_income_id = self.income
        self.session.update_stock_at_closing = True
        self.count(14, product=self.cup)
        self.arrive(2, product=self.basket)
        exception = self.counted()
        self.assertEqual(exception.product_id, self.cup)
        self.assertEqual(exception.counted_twice, 8)
        self.close()
        self.assertEqual(self.on_hand(self.cup), 6)
        self.correct(exception)
        self.assertEqual(self.on_hand(self.cup), 14)
        self.assertEqual(self.on_hand(self.blanket), 5)

    def test_nobody_knows_the_lots_of_a_component(self):
        self.session.update_stock_at_closing = True
        jam = self.make_product("Jam", tracking="lot")
        lots = self.env["stock.lot"].create(
            [{"name": name, "product_id": jam.id} for name in ("A", "B")]
        )
        for lot in lots:
            self.put(jam, self.shop_floor, 2, lot_id=lot)
        hamper = self.make_kit(
            "Hamper", {jam: 1}, property_account_income_id=self.income.id
        )
        self.count(2, product=jam, lot_id=lots[0].id)
        self.arrive(3, product=hamper)
        exception = self.counted()
        self.assertEqual(exception.awaited, {"": 3})
        self.close(self.manager)
        self.assertEqual(self.on_hand(jam), 1)
        self.assert_refused("which lot", exception)
