from odoo.fields import Datetime
from odoo.tests import tagged

from .count_case import CountCase


@tagged("post_install", "-at_install")
class TestCountedAtClosing(CountCase):
    """The session takes its sales from the stock when it is closed. Two bottles are
    sold offline, then 8 are counted, then the sale arrives."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.session.update_stock_at_closing = True

    def make_cheese(self, **values):
        return self.make_product(
            "Cheese", property_account_income_id=self.income.id, **values
        )

    def make_lots(self, product, *names):
        """Ten of each, on the shop floor."""
        lots = self.env["stock.lot"].create(
            [{"name": name, "product_id": product.id} for name in names]
        )
        for lot in lots:
            self.put(product, self.shop_floor, 10, lot_id=lot)
        return lots

    def sell_lot(self, product, quantity, lot, minutes=60):
        order = self.make_order(
            quantity, product=product, stock_evidence=self.told(minutes)
        )
        order.lines.pack_lot_ids = [(0, 0, {"lot_name": lot.name})]
        self.pay(order)
        self.commit()
        return order

    def on_hand_in(self, place, product=None):
        quants = self.env["stock.quant"]._gather(
            product or self.milk, place, strict=False
        )
        return sum(
            quants.filtered(lambda quant: quant.location_id == place).mapped("quantity")
        )

    def test_what_it_says_before(self):
        self.count(8)
        order = self.arrive(2)
        self.assertFalse(order.picking_ids)
        exception = self.counted()
        self.assertRecordValues(
            exception,
            [
                {
                    "order_id": order.id,
                    "product_id": self.milk.id,
                    "session_id": self.session.id,
                    "location_id": self.shop_floor.id,
                    "requested": 2,
                    "counted_twice": 2,
                    "counted_quantity": 8,
                    "counted_by_id": self.anna.id,
                    "counted_place_id": self.shop_floor.id,
                    "taken_line_ids": [],
                    "is_awaited": True,
                }
            ],
        )
        self.assertIn(
            "Closing the session will take 2 Units once more.", exception.count_story
        )
        self.assertEqual(self.figures_of(self.milk), (8, 0, 2))

    def test_it_is_corrected_when_the_session_is_closed(self):
        self.count(8)
        order = self.arrive(2)
        self.arrive(3, minutes=0)
        exception = self.counted()
        self.assertFalse(exception.with_user(self.corrector).may_correct)
        self.assert_refused("when its session is closed", exception)
        self.assertEqual(self.on_hand(), 8)
        self.close()
        self.assertEqual(self.on_hand(), 3)
        self.assertIn(
            "Closing the session took 2 Units once more.", exception.count_story
        )
        self.assertTrue(exception.with_user(self.corrector).may_correct)
        self.correct(exception)
        self.assertEqual(self.on_hand(), 5, "this sale's own, and no other's")
        self.assertEqual(exception.state, "resolved")
        self.assertIn("Milk +2 Units", order.message_ids[0].body)
        self.assert_refused("corrected already", exception)

    def test_count_of_the_same_second(self):
        sold = self.told()
        self.count(8, at=Datetime.to_datetime(sold["sold_at"]))
        self.sync(self.ui_order(2, stock_evidence=sold))
        self.assertEqual(self.counted().counted_twice, 2)

    def test_nothing_where_the_sale_came_at_once(self):
        self.count(8)
        self.arrive(2, minutes=0)
        self.sync(self.ui_order(1))
        self.assertFalse(self.exceptions())

    def test_nothing_where_the_count_came_first_or_last(self):
        self.count(8, at=self.minutes_ago(90))
        self.sync(self.ui_order(2, stock_evidence=self.told()))
        self.count(8)
        self.env["pos.stock.sale"].search([]).judged = False
        self.commit()
        self.assertFalse(self.exceptions(), "numbers tell that it came later")

    def test_nothing_where_no_move_ever_comes(self):
        self.session.update_stock_at_closing = False
        self.count(8)
        order = self.make_order(2, stock_evidence=self.told())
        self.pay(order, picking=False)
        self.commit()
        self.assertFalse(self.exceptions())

    def test_counted_again_before_it_is_closed(self):
        self.count(8)
        self.arrive(2)
        self.count(8)
        self.close()
        self.assertEqual(self.on_hand(), 6)
        self.correct(self.counted())
        self.assertEqual(self.on_hand(), 8)

    def test_counted_again_after_it_was_closed(self):
        self.count(8)
        self.arrive(2)
        self.close()
        self.count(8)
        self.assert_refused("counted again", self.counted())
        self.assertEqual(self.on_hand(), 8)

    def test_count_that_was_taken_back(self):
        self.count(8)
        self.arrive(2)
        counts = self.env["stock.move.line"].with_user(self.anna)
        counts.search([("move_id.is_counted", "=", True)]).action_revert_inventory()
        self.close()
        self.assertEqual(self.on_hand(), 8)
        self.assert_refused("taken back", self.counted())

    def test_several_sales_put_back_each_its_own(self):
        self.put(self.milk, self.fridge, 5)
        self.count(4, place=self.fridge)
        self.arrive(3)
        self.arrive(9)
        exceptions = self.exceptions("counted", "counted")
        self.assertEqual(exceptions.counted_place_id, self.fridge)
        self.close()
        self.assertEqual(self.on_hand(), 14 - 12)
        taken = {
            place: before - self.on_hand_in(place)
            for place, before in ((self.shop_floor, 10), (self.fridge, 4))
        }
        self.assertGreater(min(taken.values()), 0, "of both places")
        self.correct(exceptions[1])
        self.assertEqual(self.on_hand(), 11)
        self.correct(exceptions[0])
        self.assertEqual(self.on_hand_in(self.shop_floor), 10)
        self.assertEqual(self.on_hand_in(self.fridge), 4)

    def test_goods_that_came_back(self):
        self.count(12)
        self.arrive(-2)
        exception = self.counted()
        self.assertEqual(exception.counted_twice, -2)
        self.assertIn("will add 2 Units once more", exception.count_story)
        self.close()
        self.assertEqual(self.on_hand(), 14)
        self.assertIn("session added 2 Units once more", exception.count_story)
        self.correct(exception)
        self.assertEqual(self.on_hand(), 12)

    def test_what_is_taken_twice_is_not_short(self):
        self.count(1)
        self.arrive(3)
        self.assertEqual(self.counted().counted_twice, 3)

    def test_invoiced_before_it_is_closed(self):
        self.count(8)
        order = self.arrive(2)
        order._create_order_picking()
        self.assertFalse(order.picking_ids, "core takes it at closing")
        self.company.anglo_saxon_accounting = True
        order.to_invoice = True
        order._create_order_picking()
        self.commit()
        self.assertEqual(self.on_hand(), 6)
        exception = self.counted()
        self.assertIn("took 2 Units once more", exception.count_story)
        self.correct(exception)
        self.assertEqual(self.on_hand(), 8)

    def test_lots_that_the_cashier_named(self):
        cheese = self.make_cheese(tracking="lot")
        lots = self.make_lots(cheese, "A", "B")
        self.count(8, product=cheese, lot_id=lots[0].id)
        for lot in lots:
            self.sell_lot(cheese, 2, lot)
        self.sell_lot(cheese, 1, lots[0], minutes=0)
        exception = self.counted()
        self.assertEqual(exception.awaited, {"A": 2})
        # Core lets nobody close it who may not read lots.
        self.close(self.manager)
        self.correct(exception)
        quants = cheese.stock_quant_ids.filtered(
            lambda quant: quant.location_id == self.shop_floor
        )
        self.assertEqual(
            {quant.lot_id.name: quant.quantity for quant in quants}, {"A": 7, "B": 8}
        )

    def test_picking_that_failed_at_closing(self):
        self.count(8)
        self.arrive(2)
        with self.failing_pickings():
            self.close()
        exception = self.exceptions("counted", "picking_failed")[0]
        self.assert_refused("have not been moved", exception)
        failed = self.exceptions()[1]
        failed.with_user(self.manager).action_retry()
        self.commit()
        self.assertEqual(self.on_hand(), 6)
        self.correct(exception)
        self.assertEqual(self.on_hand(), 8)

    def test_picking_that_failed_at_closing_and_was_counted_since(self):
        self.count(8)
        self.arrive(2)
        self.arrive(1, minutes=0)
        with self.failing_pickings():
            self.close()
        self.count(7)
        failed = self.exceptions("counted", "picking_failed")[1]
        failed.with_user(self.manager).action_retry()
        self.commit()
        self.assertEqual(self.on_hand(), 4)
        own, _failed, all_of_them = self.exceptions(
            "counted", "picking_failed", "counted"
        )
        self.assertEqual(all_of_them.counted_twice, 3)
        self.correct(all_of_them)
        self.assertEqual(self.on_hand(), 7)
        self.assert_refused("counted again", own)

    def test_queries_do_not_grow_with_the_orders(self):
        bread = self.make_product("Bread")
        self.count(8)
        self.count(40, product=bread)
        recounts, counts = self.env["pos.stock.recount"], []
        newest_move = recounts._read_newest_move()
        # The first one fills the process's own caches.
        for number in (1, 2, 8):
            orders = self.env["pos.order"]
            for _sale in range(number):
                lines = [(self.milk, 1), (bread, 1)]
                order = self.make_order_with(lines, self.session)
                order.stock_evidence = self.told()
                orders |= self.pay(order)
            arrival = {"arrived_at": self.minutes_ago(0), "newest_move": newest_move}
            sales = [{"order": order, **arrival} for order in orders]
            self.env.cr.flush()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.assertEqual(len(recounts._find(sales)), 2 * number)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[1], counts[2])
