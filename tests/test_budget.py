import json
from unittest.mock import patch

from odoo.tests import tagged

from .order_case import OrderCase

LINES = 50


@tagged("post_install", "-at_install")
class TestBudget(OrderCase):
    """What the addon may cost a sale. Counted, because seconds are noise."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.products = cls.env["product.product"].create(
            [{"name": f"Product {n}", "is_storable": True} for n in range(LINES)]
        )
        for product in cls.products:
            cls.put(product, cls.shop_floor, 12345.67)

    def setUp(self):
        super().setUp()
        self.sent = self.hear_feeds()
        self.pull()
        self.commit()

    def count(self, deed):
        self.env.cr.flush()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        deed()
        return self.env.cr.sql_log_count - before

    def sell(self, products):
        """:return: queries of a sale of one of each, up to and without its commit"""
        order = self.make_order_of(products)

        def deed():
            self.pay(order)
            self.env.cr.flush()

        return self.count(deed)

    def test_queries_added_to_the_transaction_of_a_sale(self):
        # What is not ours (cold caches, core asking once more now and then) only ever
        # adds: the least of several sales is the sale itself. Taken by turns, because
        # the database grows under them.
        self.sell(self.products)
        unnoted, noted = [], []
        for _sale in range(4):
            unnoted.append(self.sell_unnoted())
            noted.append(self.sell(self.products))
        added = min(noted) - min(unnoted)
        self.assertGreater(min(unnoted), LINES)
        self.assertLessEqual(added, 3, (unnoted, noted))
        self.assertGreater(added, 0, ("this counts the wrong thing", unnoted, noted))

    def sell_unnoted(self):
        publisher = self.env.registry["pos.stock.publisher"]
        sale = self.env.registry["pos.stock.sale"]
        with (
            patch.object(publisher, "_get_notes", lambda *_args: {}),
            patch.object(sale, "_note_order", lambda *_args: None),
        ):
            return self.sell(self.products)

    def test_queries_after_commit_do_not_grow_with_the_sale(self):
        counts = []
        for products in (self.products[:1], self.products):
            self.sell(products)
            counts.append(self.count(self.env.cr.postcommit.run))
        self.assertEqual(counts[0], counts[1])
        self.assertLessEqual(counts[1], 10)

    def test_queries_to_judge_a_sale_do_not_grow_with_it(self):
        self.config.negative_stock_policy = "never"
        self.pull()
        counts = []
        for products in (self.products[:1], self.products):
            self.sell(products)
            judge = self.env["pos.stock.sale"]._judge_committed
            counts.append(self.count(judge))
        self.assertEqual(counts[0], counts[1])
        self.assertLessEqual(counts[1], 20)
        self.assertGreater(counts[1], 5, "or nothing was judged")
        self.assertFalse(self.env["pos.stock.exception"].search([]))

    def test_one_message_of_few_bytes(self):
        twin = self.make_config("Till 2", self.shop_floor)
        self.open_session(twin)
        self.pull(twin)
        self.sent.clear()
        self.sell(self.products)
        self.commit()
        [message] = self.sent
        self.assertEqual(len(message["rows"]), LINES)
        size = len(json.dumps(message["rows"], separators=(",", ":")))
        self.assertLessEqual(size / LINES, 40)
