from datetime import datetime, timedelta

from odoo.tests import tagged

from odoo.addons.pos_stock_guard.core.stock_evidence import note_earliest_sale
from odoo.addons.pos_stock_guard.models.time_words import format_time

from .count_case import CountCase

# What a device takes for the time when it sends its orders, in seconds since 1970.
CLOCK = 1_800_000_000
LATITUDE = timedelta(seconds=10)


@tagged("post_install", "-at_install")
class TestDeviceClock(CountCase):
    """Two bottles are sold offline, on a device whose clock is set meanwhile."""

    def arrive(self, *quantities, minutes=60, passed=None, **values):
        """
        :param minutes: how long ago it was sold, by the till's reckoning
        :param passed: the same by the device's clock; None where it does not tell
        """
        told = self.told(minutes)
        context = {}
        if passed is not None:
            told["clock"] = CLOCK - 60 * passed
            context["stock_clock"] = CLOCK
        order = self.ui_order(*quantities, stock_evidence=told, **values)
        return self.sync(order, **context)

    def exception_of(self, order):
        exception = self.exceptions().filtered_domain([("order_id", "=", order.id)])
        self.assertEqual(exception.kind, "counted")
        return exception

    def assert_sold_after(self, time, order):
        exception = self.exception_of(order).with_context(tz="UTC", lang="en_US")
        self.assertEqual(exception.counted_twice, 2)
        self.assertAlmostEqual(exception.sold_at, time, delta=LATITUDE)
        told = format_time(exception.env, exception.sold_at)
        self.assertIn(
            f"Sold some time after {told} (its clock was wrong) at Till 1, ",
            exception.count_story,
        )

    def test_set_forward_before_the_sale(self):
        self.count(8, at=self.minutes_ago(45))
        order = self.arrive(2, minutes=30, passed=60)
        self.assert_sold_after(self.minutes_ago(60), order)
        self.correct(self.exceptions())
        self.assertEqual(self.on_hand(), 8)

    def test_set_forward_before_the_sale_by_more_than_it_was_cut_off(self):
        self.session.start_at = self.minutes_ago(300)
        self.count(8, at=self.minutes_ago(45))
        order = self.arrive(2, minutes=-200, passed=60)
        self.assert_sold_after(self.minutes_ago(60), order)

    def test_set_forward_before_the_sale_and_counted_before_both(self):
        self.count(8, at=self.minutes_ago(75))
        self.arrive(2, minutes=30, passed=60)
        self.assertFalse(self.exceptions())

    def test_set_forward_after_the_sale(self):
        self.count(8, at=self.minutes_ago(45))
        order = self.arrive(2, minutes=60, passed=90)
        self.assert_sold_after(self.minutes_ago(90), order)

    def test_set_forward_and_sold_at_once(self):
        self.session.start_at = self.minutes_ago(90)
        self.count(8)
        self.arrive(2, minutes=-60, passed=0)
        self.assertFalse(self.exceptions())

    def test_never_set(self):
        self.count(8, at=self.minutes_ago(45))
        self.arrive(2, minutes=60, passed=60)
        self.assertNotIn("clock was wrong", self.counted().count_story)

    def test_of_a_till_that_was_never_told_the_time(self):
        self.count(8, at=self.minutes_ago(45))
        told = {"device": "Till 1", "sold_at": None, "clock": CLOCK - 3600, "lines": []}
        order = self.ui_order(2, stock_evidence=told)
        self.sync(order, stock_clock=CLOCK)
        exception = self.counted()
        self.assertAlmostEqual(exception.sold_at, self.minutes_ago(60), delta=LATITUDE)
        self.assertNotIn("clock was wrong", exception.count_story)

    def test_set_back_while_the_till_was_closed(self):
        """Its reckoning begins anew from when it was closed: nobody knows which is
        right, and the exception says so."""
        self.count(8, at=self.minutes_ago(45))
        order = self.arrive(2, minutes=60, passed=5)
        self.assert_sold_after(self.minutes_ago(60), order)

    def test_set_back_after_the_sale_by_more_than_passed(self):
        self.count(8, at=self.minutes_ago(45))
        order = self.arrive(2, minutes=60, passed=-600)
        self.assertIsNone(order._get_stock_sold_since())
        self.assertNotIn("clock was wrong", self.exception_of(order).count_story)

    def test_it_does_not_tell_how_long_ago_it_was(self):
        self.session.start_at = self.minutes_ago(90)
        self.count(8)
        for minutes in (-60, -60 * 24 * 400):
            with self.subTest(minutes=minutes):
                order = self.arrive(2, minutes=minutes)
                self.assert_sold_after(self.session.start_at, order)
        self.correct(self.exceptions())
        self.assertEqual(self.on_hand(), 8)

    def test_it_tells_no_time_of_an_earlier_session(self):
        self.session.start_at = self.minutes_ago(30)
        self.count(8, at=self.minutes_ago(90))
        self.arrive(2, minutes=-60)
        self.assertFalse(self.exceptions())

    def test_a_little_ahead(self):
        self.count(8)
        self.arrive(2, minutes=-0.5)
        self.assertFalse(self.exceptions())

    def test_nobody_believes_a_broken_one(self):
        year = 60 * 24 * 366
        self.count(8)
        self.arrive(2, minutes=2 * year)
        self.assertFalse(self.exceptions())
        order = self.arrive(2, minutes=60, passed=50 * year)
        self.assertIsNone(order._get_stock_sold_since())
        self.assertNotIn("clock was wrong", self.exception_of(order).count_story)

    def test_clocks_that_make_no_sense(self):
        now = datetime(2026, 1, 31, 12)
        evidence = {"clock": CLOCK, "sold_since": None}
        clocks = [None, "x", True, float("nan"), 10**400, 1e300, [], CLOCK - 1]
        for clock in clocks:
            with self.subTest(clock=clock):
                self.assertEqual(note_earliest_sale(evidence, clock, now), evidence)
        self.assertIsNone(note_earliest_sale(None, CLOCK, now))
        noted = note_earliest_sale(evidence, CLOCK + 90.5, now)
        self.assertEqual(noted["sold_since"], "2026-01-31 11:58:29")
        for clock in ("x", True, float("nan"), 10**400, 1e300, {}):
            with self.subTest(paid=clock):
                order = self.ui_order(
                    0.01, stock_evidence={"clock": clock, "lines": []}
                )
                order = self.sync(order, stock_clock=CLOCK)
                self.assertEqual(order.stock_evidence["ignored"], ["clock"])
                self.assertIsNone(order._get_stock_sold_since())
