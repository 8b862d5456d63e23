from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestTurnover(OrderCase):
    """How fast products sell, as a till is told."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bread = cls.make_product("Bread")
        cls.put(cls.bread, cls.shop_floor, 1000)
        cls.put(cls.milk, cls.shop_floor, 1000)
        cls.config.write({"stock_doubt_turnover": True, "stock_stale_after": 60})
        cls.yesterday = fields.Datetime.now().replace(
            hour=0, minute=0, second=0, microsecond=0
        ) - timedelta(days=1)

    def sell(self, quantity, at, product=None, session=None):
        """At a time that is past."""
        order = self.pay(self.make_order(quantity, product=product, session=session))
        order.date_order = at
        order.picking_ids.move_line_ids.date = at
        return order

    def yesterday_at(self, hour, minute=0):
        return self.yesterday + timedelta(hours=hour, minutes=minute)

    def rates(self, config=None):
        return self.pull(config)["rules"]["turnover"]

    def worked_out(self):
        return self.env["pos.stock.turnover"].search(
            [("company_id", "=", self.company.id)]
        )

    def test_units_per_hour_in_which_anything_was_sold(self):
        self.sell(30, self.yesterday_at(9))
        self.sell(10, self.yesterday_at(9, 59))
        self.sell(5, self.yesterday_at(16), self.bread)
        self.assertEqual(
            self.rates(), {str(self.milk.id): 20.0, str(self.bread.id): 2.5}
        )

    def test_nothing_is_told_or_read_where_nobody_doubts(self):
        self.sell(30, self.yesterday_at(9))
        self.config.stock_doubt_turnover = False
        self.assertEqual(self.rates(), {})
        self.assertFalse(self.worked_out())

    def test_what_age_doubts_sooner_is_left_out(self):
        self.sell(11, self.yesterday_at(9))
        self.sell(12, self.yesterday_at(9), self.bread)
        self.config.stock_stale_after = 5
        self.assertEqual(self.rates(), {str(self.bread.id): 12.0})

    def test_today_and_what_is_long_past_do_not_count(self):
        today = self.yesterday + timedelta(days=1)
        self.sell(30, today)
        self.sell(30, today - timedelta(weeks=4, seconds=1))
        self.assertEqual(self.rates(), {})
        self.worked_out().unlink()
        self.sell(30, today - timedelta(weeks=4))
        self.assertEqual(self.rates(), {str(self.milk.id): 30.0})

    def test_the_same_all_day(self):
        self.sell(30, self.yesterday_at(9))
        answer = self.pull()
        self.sell(30, self.yesterday_at(9), self.bread)
        self.assertEqual(self.pull()["rules"]["digest"], answer["rules"]["digest"])
        self.worked_out().day = self.yesterday
        self.assertIn(str(self.bread.id), self.rates(), "the next day's are others")

    def test_places_within_the_tree_and_no_others(self):
        self.put(self.bread, self.backroom, 10)
        self.put(self.milk, self.fridge, 10)
        backroom_till = self.make_config("Backroom till", self.backroom)
        fridge_till = self.make_config("Fridge till", self.fridge)
        backroom_till.stock_doubt_turnover = fridge_till.stock_doubt_turnover = True
        fridge_till.stock_stale_after = 60
        # Names of pickings are numbered by operation type.
        types = (backroom_till | fridge_till).picking_type_id
        for number, picking_type in enumerate(types):
            picking_type.sequence_code = f"TILL{number}"
        self.sell(
            7,
            self.yesterday_at(9),
            self.bread,
            self.open_session(backroom_till),
        )
        self.sell(8, self.yesterday_at(10), session=self.open_session(fridge_till))
        self.assertEqual(self.rates(), {str(self.milk.id): 8.0})
        self.assertEqual(self.rates(fridge_till), {str(self.milk.id): 8.0})

    def test_deliveries_count_and_transfers_do_not(self):
        self.sell(1, self.yesterday_at(9))
        customers = self.env.ref("stock.stock_location_customers")
        for product, place in ((self.bread, customers), (self.milk, self.backroom)):
            move = self.env["stock.move"].create(
                {
                    "product_id": product.id,
                    "product_uom_qty": 20,
                    "location_id": self.shop_floor.id,
                    "location_dest_id": place.id,
                    "company_id": self.company.id,
                }
            )
            move._action_confirm()
            move.quantity = 20
            move.picked = True
            move._action_done()
            move.move_line_ids.date = self.yesterday_at(9)
        self.assertEqual(
            self.rates(), {str(self.bread.id): 20.0, str(self.milk.id): 1.0}
        )

    def test_three_digits(self):
        self.sell(1000, self.yesterday_at(9))
        for hour in (10, 11):
            self.sell(0.5, self.yesterday_at(hour), self.bread)
        self.assertEqual(self.rates()[str(self.milk.id)], 333.0)

    def test_queries_of_a_pull(self):
        self.sell(30, self.yesterday_at(9))
        self.config.stock_offline_share = True
        counts = []
        for doubts in (False, True):
            self.config.stock_doubt_turnover = doubts
            # The first one of a day works it out.
            self.pull()
            self.commit()
            config = self.config.with_user(self.cashier)
            before = self.env.cr.sql_log_count
            self.assertEqual(bool(config.pull_stock()["rules"]["turnover"]), doubts)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[1], counts[0] + 1)
        # The budget of a till without either setting, and a query for each.
        self.assertLessEqual(counts[1], 18 + 2)

    def test_tills_hear_of_the_setting(self):
        twin = self.make_config("Twin", self.shop_floor)
        self.open_session(twin)
        self.pull(twin)
        heard = self.hear_feeds()
        for setting in ("stock_doubt_turnover", "stock_offline_share"):
            twin[setting] = True
            self.commit()
            self.assertTrue(heard.pop()["rules"], setting)

    def test_cashiers_have_no_rights_on_it(self):
        self.pull()
        turnover = self.env["pos.stock.turnover"].with_user(self.cashier)
        for operation in ("read", "write", "create", "unlink"):
            self.assertFalse(turnover.has_access(operation), operation)
