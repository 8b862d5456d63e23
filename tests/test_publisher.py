from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import StockGuardCase

PUBLISHER_LOGGER = "odoo.addons.pos_stock_guard.models.pos_stock_publisher"


@tagged("post_install", "-at_install")
class TestPublisher(StockGuardCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.milk, cls.butter = cls.make_product(), cls.make_product("Butter")
        cls.feed = cls.env["pos.stock.feed"].browse(cls.config.pull_stock()["feed"])
        cls.other_config = cls.make_config("Backroom till", cls.backroom)
        cls.other_feed = cls.env["pos.stock.feed"].browse(
            cls.other_config.pull_stock()["feed"]
        )

    def setUp(self):
        super().setUp()
        self.sent = self.hear_next()

    def after_commit(self):
        """What `commit` does once the data is safe; a test's own commit never is.

        :return: [(feed id, payload), ...] sent by it
        """
        self.sent.clear()
        self.commit()
        return [(message["feed"], message) for message in self.sent]

    def test_one_message_for_many_products_and_moves(self):
        self.open_session(self.config)
        before = self.feed.mark
        for product in (self.milk, self.butter, self.milk):
            self.put(product, self.shop_floor, 2, reserved=1)
            self.put(product, self.fridge, 1)
        [(feed_id, message)] = self.after_commit()
        self.assertEqual(feed_id, self.feed.id)
        self.assertRegex(message.pop("at"), r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$")
        mark = message.pop("mark")
        self.assertRegex(mark, "^[0-9a-f]{12}$")
        self.assertNotEqual(mark, before)
        self.assertEqual(
            message,
            {
                "feed": self.feed.id,
                "version": 1,
                "after": before,
                "rows": [
                    [self.milk.id, 6.0, 2.0, 0.0],
                    [self.butter.id, 3.0, 1.0, 0.0],
                ],
                "claims": [],
                "settled": [],
            },
        )
        answer = self.pull()
        self.assertEqual((answer["version"], answer["mark"]), (1, mark))

    def test_next_transaction_takes_the_next_version(self):
        self.open_session(self.config)
        mark = self.feed.mark
        for version in (1, 2, 3):
            self.put(self.milk, self.shop_floor, 1)
            [(_feed_id, message)] = self.after_commit()
            self.assertEqual(message["version"], version)
            self.assertEqual(message["after"], mark)
            mark = message["mark"]

    def test_one_message_per_tree(self):
        self.open_session(self.config)
        self.open_session(self.other_config)
        self.put(self.milk, self.shop_floor, -1)
        self.put(self.milk, self.backroom, 1)
        feed_ids = [feed_id for feed_id, _message in self.after_commit()]
        self.assertEqual(feed_ids, [self.feed.id, self.other_feed.id])

    def test_tills_on_the_same_tree_get_one_message(self):
        twin = self.make_config("Till 2", self.shop_floor)
        twin.pull_stock()
        self.open_session(self.config)
        self.open_session(twin)
        self.put(self.milk, self.fridge, 1)
        self.assertEqual(len(self.after_commit()), 1)

    def test_trees_within_trees_are_all_told(self):
        cold = self.make_config("Fridge till", self.fridge)
        cold_feed = cold.pull_stock()["feed"]
        self.open_session(self.config)
        self.open_session(cold)
        self.put(self.milk, self.fridge, 1)
        feed_ids = [feed_id for feed_id, _message in self.after_commit()]
        self.assertEqual(feed_ids, [self.feed.id, cold_feed])
        self.put(self.milk, self.shop_floor, 1)
        feed_ids = [feed_id for feed_id, _message in self.after_commit()]
        self.assertEqual(feed_ids, [self.feed.id])

    def test_only_trees_an_open_session_uses(self):
        self.put(self.milk, self.shop_floor, 1)
        self.assertEqual(self.after_commit(), [])
        session = self.open_session(self.config)
        self.put(self.milk, self.backroom, 1)
        self.assertEqual(self.after_commit(), [])
        session.state = "closing_control"
        self.put(self.milk, self.shop_floor, 1)
        self.assertEqual(len(self.after_commit()), 1)
        session.state = "closed"
        self.after_commit()
        self.put(self.milk, self.shop_floor, 1)
        self.assertEqual(self.after_commit(), [])

    def test_session_that_moved_to_another_tree(self):
        self.open_session(self.config)
        self.config.picking_type_id = self.other_config.picking_type_id
        former, (feed_id, message) = self.after_commit()
        self.assertEqual(feed_id, self.other_feed.id)
        self.assertTrue(message["full"], "its unposted sales came along")
        # The till listens there until it has asked again.
        self.assertEqual((former[0], former[1]["full"]), (self.feed.id, True))
        self.put(self.milk, self.shop_floor, 1)
        self.assertEqual(self.after_commit(), [])
        self.put(self.milk, self.backroom, 1)
        [(feed_id, _message)] = self.after_commit()
        self.assertEqual(feed_id, self.other_feed.id)

    def test_places_that_are_not_internal_are_not_noted(self):
        self.put(self.milk, self.env.ref("stock.stock_location_customers"), 1)
        self.assertFalse(self.env.cr.postcommit)

    def test_reservation_alone_is_a_change(self):
        self.put(self.milk, self.shop_floor, 5)
        self.open_session(self.config)
        self.after_commit()
        self.env["stock.quant"]._update_available_quantity(
            self.milk, self.shop_floor, reserved_quantity=2
        )
        self.assertEqual(len(self.after_commit()), 1)

    def test_count_in_the_back_office(self):
        self.open_session(self.config)
        quant = self.env["stock.quant"].with_context(inventory_mode=True)
        quant.create(
            {
                "product_id": self.milk.id,
                "location_id": self.fridge.id,
                "inventory_quantity": 12,
            }
        ).action_apply_inventory()
        self.assertEqual(len(self.after_commit()), 1)
        self.assertEqual(self.figures(), {self.milk.id: (12.0, 0.0)})

    def test_savepoints_do_not_multiply_messages(self):
        self.open_session(self.config)
        for _attempt in range(3):
            with self.env.cr.savepoint():
                self.put(self.milk, self.shop_floor, 1)
                self.env.flush_all()
        self.assertEqual(len(self.after_commit()), 1)

    def test_noting_costs_one_query_for_all(self):
        self.put(self.milk, self.shop_floor, 1)
        publisher = self.env["pos.stock.publisher"]
        self.env.cr.flush()
        before = self.env.cr.sql_log_count
        for _line in range(50):
            publisher._note_product(self.milk, self.shop_floor)
        self.assertEqual(self.env.cr.sql_log_count, before)
        self.env.cr.flush()
        self.assertEqual(self.env.cr.sql_log_count, before + 1, "written down at once")

    def test_failure_stays_out_of_the_business(self):
        self.open_session(self.config)
        self.put(self.milk, self.shop_floor, 1)
        publisher = self.env.registry["pos.stock.publisher"]
        failing = patch.object(publisher, "_publish", side_effect=ZeroDivisionError)
        with failing, self.assertLogs(PUBLISHER_LOGGER, "ERROR") as logs:
            self.assertEqual(self.after_commit(), [])
        self.assertIn("could not be published", logs.output[0])
        self.assertEqual(self.figures(), {self.milk.id: (1.0, 0.0)})
        self.put(self.milk, self.shop_floor, 1)
        self.assertEqual(len(self.after_commit()), 1)

    @mute_logger(PUBLISHER_LOGGER, "odoo.sql_db")
    def test_database_error_stays_out_of_the_business(self):
        self.open_session(self.config)
        self.put(self.milk, self.shop_floor, 1)

        def broken(publisher):
            publisher.env.cr.execute("SELECT nothing FROM nowhere")

        publisher = self.env.registry["pos.stock.publisher"]
        with patch.object(publisher, "_publish", broken):
            self.assertEqual(self.after_commit(), [])
        self.assertEqual(self.figures(), {self.milk.id: (1.0, 0.0)})
