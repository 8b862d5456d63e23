from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import POS_USER, StockGuardCase


@tagged("post_install", "-at_install")
class TestOpenTills(StockGuardCase):
    """Among how many tills the last units are shared offline."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.stock_offline_share = True
        cls.open_session(cls.config)

    def tills(self, config=None):
        return self.pull(config)["tills"]

    def test_not_told_where_nothing_is_shared(self):
        self.config.stock_offline_share = False
        self.assertNotIn("tills", self.pull())

    def test_tills_that_take_the_same_goods(self):
        self.assertEqual(self.tills(), 1)
        for name, place in (
            ("Twin", self.shop_floor),
            ("In the shop", self.fridge),
            ("Around it", self.stock),
        ):
            self.open_session(self.make_config(name, place))
        self.assertEqual(self.tills(), 4)

    def test_tills_of_other_places_take_none(self):
        self.open_session(self.make_config("Backroom till", self.backroom))
        self.assertEqual(self.tills(), 1)

    def test_tills_that_are_not_open(self):
        twin = self.make_config("Twin", self.shop_floor)
        self.assertEqual(self.tills(), 1)
        session = self.open_session(twin)
        self.assertEqual(self.tills(), 2)
        session.state = "closing_control"
        self.assertEqual(self.tills(), 2)
        session.state = "closed"
        self.assertEqual(self.tills(), 1)

    def test_a_rescue_session_is_no_till(self):
        twin = self.make_config("Twin", self.shop_floor)
        self.open_session(twin).rescue = True
        self.assertEqual(self.tills(), 1)

    def test_tills_of_another_company(self):
        other = self.make_company("Another Ltd")
        # Of no company: several sell from it.
        shared = self.env["stock.location"].create(
            {"name": "Market", "company_id": False}
        )
        ours = self.make_config("Ours", shared)
        ours.stock_offline_share = True
        for config in (ours, self.make_config("Theirs", shared, other)):
            self.open_session(config)
        self.assertEqual(self.tills(ours), 1)

    def test_told_when_nothing_else_is_news(self):
        answer = self.pull()
        self.open_session(self.make_config("Twin", self.shop_floor))
        again = self.pull(
            since_version=answer["version"],
            mark=answer["mark"],
            digest=answer["rules"]["digest"],
        )
        self.assertEqual((again["kind"], again["tills"]), ("same", 2))
        self.assertNotIn("rules", again, "a till that opens is no other rule")

    def test_costs_one_statement(self):
        self.pull()
        counts = []
        for is_shared in (False, True):
            self.config.stock_offline_share = is_shared
            self.commit()
            config = self.config.with_user(self.cashier)
            before = self.env.cr.sql_log_count
            config.pull_stock()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[1], counts[0] + 1)
        self.assertLessEqual(counts[1], 18)

    def test_only_a_manager_shares(self):
        for values in ({"stock_offline_share": False}, {"stock_doubt_turnover": True}):
            with self.assertRaisesRegex(AccessError, "Only a manager"):
                self.config.with_user(self.cashier).write(values)

    def test_strangers_are_not_told(self):
        rival = self.make_user("rival", POS_USER, self.make_company("Another Ltd"))
        config = self.env(user=rival, context={})["pos.config"].browse(self.config.id)
        with self.assertRaises(AccessError):
            config.pull_stock()
