from odoo.tests import tagged

from .common import StockGuardCase


@tagged("post_install", "-at_install")
class TestRuleNews(StockGuardCase):
    """Open tills hear of other rules, once per transaction."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.food = cls.make_category("Food")
        cls.bread = cls.make_category("Bread", policy="allowed")
        cls.milk = cls.make_product(categ_id=cls.food.id)
        cls.template = cls.milk.product_tmpl_id
        cls.feed = cls.env["pos.stock.feed"].browse(cls.config.pull_stock()["feed"])
        cls.open_session(cls.config)

    def setUp(self):
        super().setUp()
        self.sent = self.hear_next()

    def told(self):
        """:return: what the commit of all that was done since sends"""
        self.sent.clear()
        self.commit()
        return list(self.sent)

    def test_one_message_without_figures(self):
        before = self.pull()
        self.food.negative_stock_policy = "never"
        self.bread.negative_stock_policy = "warn"
        self.template.negative_stock_policy = "approve"
        [message] = self.told()
        self.assertIs(message["rules"], True)
        self.assertEqual((message["rows"], message["settled"]), ([], []))
        self.assertEqual(message["version"], before["version"] + 1)
        self.assertEqual(message["after"], before["mark"])
        answer = self.pull(
            since_version=message["version"],
            mark=message["mark"],
            digest=before["rules"]["digest"],
        )
        self.assertEqual((answer["kind"], answer["rows"]), ("same", []))
        categories = answer["rules"]["categories"]
        self.assertEqual(categories[str(self.food.id)]["policy"], "never")

    def test_a_till_that_missed_it_is_told_little(self):
        before = self.pull()
        self.food.negative_stock_policy = "never"
        self.told()
        answer = self.pull(since_version=before["version"], mark=before["mark"])
        self.assertEqual((answer["kind"], answer["rows"]), ("delta", []))

    def test_whatever_changes_a_rule(self):
        changes = [
            (self.food, {"negative_stock_policy": "never"}),
            (self.food, {"parent_id": self.bread.id}),
            (self.template, {"negative_stock_policy": "warn"}),
            (self.milk, {"negative_stock_policy": "approve"}),
            (self.template, {"categ_id": self.bread.id}),
            (self.stock, {"negative_stock_policy": "never"}),
            (self.config, {"negative_stock_policy": "warn"}),
            (self.config, {"stock_when_stale": "keep"}),
            (self.config, {"stock_basis": "on_hand"}),
            (self.config, {"stock_low_threshold": 1}),
            (self.config, {"stock_in_stock_first": True}),
        ]
        for record, values in changes:
            record.write(values)
            with self.subTest(f"{record._name} {values}"):
                [message] = self.told()
                self.assertTrue(message["rules"])
                # The same once more is no news.
                record.write(values)
                self.assertEqual(self.told(), [])

    def test_a_place_above_the_till_that_is_moved(self):
        aisle = self.make_location("Aisle", self.stock)
        shelf = self.make_location("Shelf", aisle)
        self.config.picking_type_id.default_location_src_id = shelf
        self.config.pull_stock()
        self.told()
        self.backroom.negative_stock_policy = "never"
        self.told()
        aisle.location_id = self.backroom
        [message] = self.told()
        self.assertTrue(message["rules"])
        self.assertEqual(self.pull()["rules"]["default"]["policy"], "never")

    def test_new_and_deleted_records(self):
        self.make_category("Tea")
        self.make_product("Soap")
        self.assertEqual(self.told(), [])
        self.make_product("Lamp", negative_stock_policy="never")
        self.assertEqual(len(self.told()), 1)
        self.bread.unlink()
        self.assertEqual(len(self.told()), 1)

    def test_with_figures_in_the_same_message(self):
        self.put(self.milk, self.shop_floor, 3)
        self.food.negative_stock_policy = "never"
        [message] = self.told()
        self.assertTrue(message["rules"])
        self.assertEqual(message["rows"], [[self.milk.id, 3.0, 0.0, 0.0]])
        self.put(self.milk, self.shop_floor, 1)
        [message] = self.told()
        self.assertNotIn("rules", message)

    def test_all_open_tills_hear_and_no_closed_one(self):
        twin = self.make_config("Till 2", self.shop_floor)
        other = self.make_config("Till 3", self.backroom)
        closed = self.make_config("Till 4", self.fridge)
        feeds = {each.pull_stock()["feed"] for each in (twin, other)}
        unheard = self.env["pos.stock.feed"].browse(closed.pull_stock()["feed"])
        self.open_session(twin)
        self.open_session(other)
        self.food.negative_stock_policy = "never"
        self.assertEqual({message["feed"] for message in self.told()}, feeds)
        self.assertEqual(len(self.sent), 2)
        self.assertEqual(unheard.version, 0)

    def test_nothing_else_is_told_or_asked(self):
        self.env.flush_all()
        for record, values in (
            (self.food, {"name": "Groceries"}),
            (self.template, {"list_price": 3, "name": "Whole milk"}),
            (self.config, {"name": "Till 9"}),
            (self.fridge, {"name": "Freezer"}),
        ):
            record.write(values)
            self.assertEqual(self.told(), [], record._name)
        # What is noted costs one row when it is written down, however often it is.
        with self.assertQueryCount(1):
            for _time in range(3):
                self.env["pos.stock.publisher"]._note_rules()

    def test_a_transaction_that_fails_tells_nothing(self):
        with self.assertRaises(ZeroDivisionError), self.env.cr.savepoint():
            self.food.negative_stock_policy = "never"
            raise ZeroDivisionError
        self.assertEqual(self.told(), [])
