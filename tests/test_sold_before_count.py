from odoo.fields import Datetime
from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models.time_words import format_time

from .count_case import CountCase


@tagged("post_install", "-at_install")
class TestSoldBeforeCount(CountCase):
    """Two bottles are sold offline, then 8 are counted, then the sale arrives."""

    def test_what_it_says(self):
        self.count(8)
        order = self.arrive(2)
        exception = self.counted()
        self.assertEqual(self.on_hand(), 6, "no move is rewritten")
        taken = order.picking_ids.move_line_ids
        self.assertRecordValues(
            exception,
            [
                {
                    "order_id": order.id,
                    "order_line_id": order.lines.id,
                    "product_id": self.milk.id,
                    "config_id": self.config.id,
                    "session_id": self.session.id,
                    "company_id": self.company.id,
                    "location_id": self.shop_floor.id,
                    "requested": 2,
                    "short_by": 0,
                    "counted_twice": 2,
                    "counted_quantity": 8,
                    "counted_by_id": self.anna.id,
                    "counted_place_id": self.shop_floor.id,
                    "taken_line_ids": taken.ids,
                    "correction_move_ids": [],
                    "device": "Till 1",
                    "cashier_user_id": self.cashier.id,
                    "state": "open",
                }
            ],
        )
        times = (exception.sold_at, exception.counted_at, exception.arrived_at)
        self.assertEqual(list(times), sorted(times))
        self.assertAlmostEqual(
            (exception.arrived_at - exception.sold_at).total_seconds(), 3600, delta=5
        )

    def test_in_words(self):
        self.count(8)
        order = self.arrive(2)
        exception = self.counted().with_context(tz="UTC", lang="en_US")
        order.stock_evidence = {**self.told(), "sold_at": "2026-11-21 18:02:00"}
        exception.write(
            {
                "sold_at": "2026-11-21 18:02:00",
                "counted_at": "2026-11-21 18:30:00",
                "arrived_at": "2026-11-21 19:10:00",
            }
        )
        sold, counted, arrived = (
            format_time(exception.env, exception[name])
            for name in ("sold_at", "counted_at", "arrived_at")
        )
        self.assertEqual(
            exception.with_user(self.cashier).count_story.splitlines(),
            [
                f"Sold {sold} at Till 1, counted {counted} by {self.anna.name}, "
                f"arrived {arrived}.",
                f"The count found 8 Units in {self.shop_floor.display_name}.",
                "The sale took 2 Units once more.",
            ],
        )
        [told] = order.message_ids.filtered(lambda each: "count" in (each.body or ""))
        self.assertIn("Milk", told.body)
        self.assertIn("The count found 8 Units", told.body)

    def test_count_that_found_what_it_should(self):
        self.count(10)
        self.arrive(2)
        self.assertEqual(self.counted().counted_quantity, 10)

    def test_nothing_where_the_count_came_first(self):
        self.count(8, at=self.minutes_ago(90))
        self.arrive(2, minutes=60)
        self.assertFalse(self.exceptions())

    def test_count_of_the_same_second(self):
        sold = self.told()
        self.count(8, at=Datetime.to_datetime(sold["sold_at"]))
        self.sync(self.ui_order(2, stock_evidence=sold))
        self.assertEqual(self.counted().counted_twice, 2)

    def test_nothing_where_the_sale_came_at_once(self):
        self.count(8)
        self.arrive(2, minutes=0.5)
        self.sync(self.ui_order(2))
        self.sell(1)
        self.assertFalse(self.exceptions())

    def test_nothing_where_the_sale_came_before_the_count(self):
        self.arrive(2)
        self.arrive(1, minutes=-60)
        self.count(8)
        self.assertFalse(self.exceptions())

    def test_nothing_for_another_product(self):
        self.count(3, product=self.make_product("Bread"))
        self.arrive(2)
        self.assertFalse(self.exceptions())

    def test_what_is_moved_or_taken_back_is_not_counted(self):
        self.count(8, at=self.minutes_ago(90))
        milk = self.env["stock.quant"]._gather(self.milk, self.shop_floor)
        milk.move_quants(self.fridge)
        counts = self.env["stock.move.line"].search(
            [("product_id", "=", self.milk.id), ("is_inventory", "=", True)]
        )
        counts.filtered("move_id.is_counted").action_revert_inventory()
        self.arrive(2)
        self.assertFalse(self.exceptions())

    def test_once_for_an_order_that_is_sent_again(self):
        self.count(8)
        order = self.ui_order(2, stock_evidence=self.told())
        for _attempt in range(3):
            self.sync(order)
        self.counted()

    def test_one_task_for_the_responsible(self):
        self.config.stock_responsible_id = self.manager
        self.count(8)
        self.arrive(2)
        self.assertEqual(self.session.activity_ids.user_id, self.manager)

    def test_what_was_taken_twice_is_not_short(self):
        self.count(1)
        self.arrive(3)
        self.assertEqual(self.counted().counted_twice, 3)
        self.assertEqual(self.on_hand(), -2)

    def test_what_is_short_beside_it(self):
        self.count(8)
        bread = self.make_product("Bread")
        order = self.make_order_with([(self.milk, 2), (bread, 1)], self.session)
        order.stock_evidence = self.told()
        self.pay(order)
        self.commit()
        exceptions = self.exceptions("counted", "offline")
        self.assertEqual(exceptions.product_id, self.milk | bread)

    def test_rule_that_allows_all(self):
        self.config.negative_stock_policy = "allowed"
        self.count(8)
        self.arrive(2)
        self.counted()

    def test_goods_that_came_back(self):
        self.count(12)
        self.arrive(-2)
        exception = self.counted()
        self.assertEqual(exception.counted_twice, -2)
        self.assertIn("The return added 2 Units once more.", exception.count_story)
        self.assertEqual(self.on_hand(), 14)

    def test_sold_and_brought_back_at_once(self):
        self.count(8)
        self.arrive(2, -2)
        self.assertFalse(self.exceptions())

    def test_place_within_the_place(self):
        self.put(self.milk, self.fridge, 5)
        self.count(4, place=self.fridge)
        self.arrive(1)
        exception = self.counted()
        self.assertEqual(exception.counted_place_id, self.fridge)
        self.assertEqual(exception.taken_line_ids.location_id, self.shop_floor)

    def test_place_that_no_till_sells_from(self):
        self.count(4, place=self.backroom)
        self.arrive(1)
        self.assertFalse(self.exceptions())

    def test_count_of_its_own_place_is_the_one_that_is_told(self):
        self.count(8)
        self.count(4, place=self.fridge)
        self.arrive(1)
        self.assertEqual(self.counted().counted_place_id, self.shop_floor)

    def test_goods_that_are_shipped_later(self):
        self.count(8)
        order = self.make_order(2, stock_evidence=self.told())
        order.shipping_date = "2030-01-01"
        order.action_pos_order_paid()
        self.commit()
        self.assertFalse(self.exceptions())

    def test_lots(self):
        cheese = self.make_product("Cheese", tracking="lot")
        lots = self.env["stock.lot"].create(
            [{"name": name, "product_id": cheese.id} for name in ("A", "B")]
        )
        for lot in lots:
            self.put(cheese, self.shop_floor, 10, lot_id=lot)
        self.count(8, product=cheese, lot_id=lots[0].id)
        for lot in lots:
            order = self.make_order(2, product=cheese, stock_evidence=self.told())
            order.lines.pack_lot_ids = [(0, 0, {"lot_name": lot.name})]
            self.pay(order)
        self.commit()
        exception = self.counted()
        self.assertEqual(exception.taken_line_ids.lot_id, lots[0])
        exception.with_user(self.corrector).action_correct()
        quants = cheese.stock_quant_ids.filtered(
            lambda quant: quant.location_id == self.shop_floor
        )
        self.assertEqual(
            {quant.lot_id.name: quant.quantity for quant in quants}, {"A": 8, "B": 8}
        )

    def test_no_request_says_that_somebody_counted(self):
        forged = {"is_counted": True, "counted_quantity": 99}
        moves = self.env["stock.move"].with_user(self.anna)
        values = {
            "product_id": self.milk.id,
            "location_id": self.shop_floor.id,
            "location_dest_id": self.backroom.id,
        }
        defaults = {f"default_{name}": value for name, value in forged.items()}
        move = moves.create({**values, **forged})
        move |= moves.with_context(**defaults).create(values)
        move[0].write({**forged, "origin": "Written"})
        self.assertEqual(move[0].origin, "Written")
        self.assertRecordValues(
            move, [{"is_counted": False, "counted_quantity": 0}] * 2
        )
        self.count(8)
        counted = moves.search([("is_counted", "=", True)])
        self.assertEqual(counted.product_id, self.milk)
        self.assertEqual(counted.counted_quantity, 8)

    def test_sale_that_came_at_once_costs_nothing_more(self):
        counts = []
        # The first one fills the process's own caches.
        for told in (False, False, self.told(minutes=0)):
            self.pay(self.make_order(1, stock_evidence=told))
            self.env.cr.flush()
            self.env.cr.postcommit.clear()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.env["pos.stock.sale"]._judge_committed()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[1], counts[2])

    def test_queries_do_not_grow_with_the_orders(self):
        bread = self.make_product("Bread")
        self.put(bread, self.shop_floor, 50)
        self.count(8)
        self.count(40, product=bread)
        recounts, counts = self.env["pos.stock.recount"], []
        for number in (2, 8):
            orders = self.env["pos.order"]
            for _sale in range(number):
                lines = [(self.milk, 1), (bread, 1)]
                order = self.make_order_with(lines, self.session)
                order.stock_evidence = self.told()
                orders |= self.pay(order)
            arrival = {"arrived_at": self.minutes_ago(0), "newest_move": 0}
            sales = [{"order": order, **arrival} for order in orders]
            self.env.cr.flush()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.assertEqual(len(recounts._find(sales)), 2 * number)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[0], counts[1])
