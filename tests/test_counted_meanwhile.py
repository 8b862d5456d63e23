from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models.time_words import format_time

from .count_case import CountCase


@tagged("post_install", "-at_install")
class TestCountedMeanwhile(CountCase):
    """Two bottles are sold and their picking fails; somebody counts; it is done."""

    def sell_unmoved(self, *quantities, minutes=0, **values):
        """An order arrives whose goods cannot be moved."""
        with self.failing_pickings():
            return self.arrive(*quantities, minutes=minutes, **values)

    def retry(self):
        failed = self.env["pos.stock.exception"].search(
            [("kind", "=", "picking_failed"), ("state", "=", "open")]
        )
        self.assertTrue(failed)
        self.assertIsNone(failed.with_user(self.manager).action_retry())
        self.commit()

    def counted(self):
        return self.exceptions("picking_failed", "counted")[1]

    def test_online_sale(self):
        order = self.sell_unmoved(2)
        self.count(8)
        self.retry()
        self.assertEqual(self.on_hand(), 6)
        exception = self.counted()
        self.assertRecordValues(
            exception,
            [
                {
                    "order_id": order.id,
                    "picking_id": order.picking_ids.id,
                    "product_id": self.milk.id,
                    "session_id": self.session.id,
                    "counted_by_id": self.anna.id,
                    "counted_quantity": 8,
                    "counted_twice": 2,
                    "requested": 2,
                    "taken_line_ids": order.picking_ids.move_line_ids.ids,
                    "device": "Till 1",
                    "state": "open",
                }
            ],
        )
        self.assertEqual(exception.sold_at, exception.arrived_at)
        self.assertLessEqual(exception.arrived_at, exception.counted_at)
        self.assertLessEqual(exception.counted_at, exception.moved_at)
        self.correct(exception)
        self.assertEqual(self.on_hand(), 8)
        self.assert_refused("corrected already", exception)

    def test_count_of_the_same_second(self):
        order = self.sell_unmoved(2)
        self.count(8, at=order.picking_ids.create_date)
        self.retry()
        self.assertEqual(self.counted().counted_twice, 2)

    def test_sale_that_says_nothing(self):
        order = self.make_order(2)
        with self.failing_pickings():
            self.pay(order)
        self.commit()
        self.count(8)
        self.retry()
        self.assertEqual(self.counted().order_id, order)

    def test_offline_sale_that_was_counted_before_it_arrived(self):
        self.count(8)
        self.sell_unmoved(2, minutes=60)
        self.exceptions("picking_failed")
        self.retry()
        exception = self.counted()
        self.assertLess(exception.sold_at, exception.counted_at)
        self.assertAlmostEqual(
            (exception.arrived_at - exception.sold_at).total_seconds(), 3600, delta=600
        )
        self.correct(exception)
        self.assertEqual(self.on_hand(), 8)

    def test_offline_sale_by_a_clock_that_was_set_forward(self):
        self.session.start_at = self.minutes_ago(90)
        self.count(8)
        self.sell_unmoved(2, minutes=-60)
        self.retry()
        exception = self.counted()
        self.assertEqual(exception.sold_at, self.session.start_at)
        self.assertIn("(its clock was wrong)", exception.count_story)
        self.correct(exception)
        self.assertEqual(self.on_hand(), 8)

    def test_offline_sale_that_was_counted_after_it_arrived(self):
        self.sell_unmoved(2, minutes=60)
        self.count(8)
        self.retry()
        self.correct(self.counted())
        self.assertEqual(self.on_hand(), 8)

    def test_in_words(self):
        self.sell_unmoved(2)
        self.count(8)
        self.retry()
        exception = self.counted().with_context(tz="UTC", lang="en_US")
        exception.write(
            {
                "sold_at": "2026-11-21 18:02:00",
                "counted_at": "2026-11-21 18:30:00",
                "moved_at": "2026-11-21 19:10:00",
            }
        )
        sold, counted, moved = (
            format_time(exception.env, exception[name])
            for name in ("sold_at", "counted_at", "moved_at")
        )
        self.assertEqual(
            exception.with_user(self.cashier).count_story.splitlines(),
            [
                f"Sold {sold} at Till 1, counted {counted} by {self.anna.name}, "
                f"moved {moved}, after its picking had failed.",
                f"The count found 8 Units in {self.shop_floor.display_name}.",
                "The sale took 2 Units once more.",
            ],
        )

    def test_nothing_where_nobody_counted(self):
        self.count(8)
        self.sell_unmoved(2)
        self.retry()
        self.exceptions("picking_failed")
        self.assertEqual(self.on_hand(), 6)

    def test_nothing_for_a_count_of_an_earlier_date(self):
        self.sell_unmoved(2)
        self.count(8, at=self.minutes_ago(90))
        self.retry()
        self.exceptions("picking_failed")

    def test_nothing_for_a_picking_that_never_failed(self):
        order = self.arrive(2, minutes=0)
        self.count(8)
        self.env["pos.stock.exception"].sudo()._resolve_pickings(order.picking_ids)
        self.assertFalse(self.exceptions())

    def test_counted_again_after_it_was_moved(self):
        self.sell_unmoved(2)
        self.count(8)
        self.retry()
        self.count(8)
        self.assert_refused("counted again", self.counted())
        self.assertEqual(self.on_hand(), 8)

    def test_goods_that_came_back(self):
        self.sell_unmoved(-2)
        self.count(12)
        self.retry()
        exception = self.counted()
        self.assertEqual(exception.counted_twice, -2)
        self.correct(exception)
        self.assertEqual(self.on_hand(), 12)

    def test_by_a_storekeeper_and_after_it_was_settled(self):
        order = self.sell_unmoved(2)
        self.exceptions("picking_failed").with_user(self.manager).action_resolve()
        self.count(8)
        storekeeper = self.make_user(
            "storekeeper", "base.group_user,stock.group_stock_user"
        )
        order.picking_ids.with_user(storekeeper).button_validate()
        self.commit()
        failed, counted = self.exceptions("picking_failed", "counted")
        self.assertEqual(failed.resolved_by_id, self.manager)
        self.assertEqual(counted.counted_twice, 2)

    def test_everybody_is_told(self):
        self.config.stock_responsible_id = self.manager
        order = self.sell_unmoved(2)
        self.count(8)
        self.retry()
        self.assertEqual(self.session.activity_ids.user_id, self.manager)
        self.assertTrue(
            order.message_ids.filtered(
                lambda each: "after its picking had failed" in (each.body or "")
            )
        )

    def test_the_picking_of_a_session(self):
        self.session.update_stock_at_closing = True
        self.arrive(2, minutes=0)
        self.arrive(1, minutes=0)
        with self.failing_pickings():
            self.close()
        self.count(7)
        self.retry()
        self.assertEqual(self.on_hand(), 4)
        exception = self.counted()
        self.assertRecordValues(
            exception,
            [
                {
                    "order_id": False,
                    "picking_id": self.session.picking_ids.id,
                    "session_id": self.session.id,
                    "config_id": self.config.id,
                    "company_id": self.company.id,
                    "requested": 3,
                    "counted_twice": 3,
                }
            ],
        )
        self.assertIn("Sold until", exception.count_story)
        known = self.session.message_ids
        self.correct(exception)
        self.assertEqual(self.on_hand(), 7)
        self.assertIn("Milk +3 Units", (self.session.message_ids - known).body)

    def test_a_record_that_fails_leaves_the_goods_moved(self):
        order = self.sell_unmoved(2)
        self.count(8)
        recounts = self.env.registry["pos.stock.recount"]
        broken = patch.object(recounts, "_find_moved", side_effect=KeyError)
        logger = "odoo.addons.pos_stock_guard.models.pos_stock_exception_count"
        with broken, self.assertLogs(logger, "ERROR"):
            self.retry()
        self.assertEqual(order.picking_ids.state, "done")
