import json
from contextlib import ExitStack, contextmanager
from inspect import isfunction
from unittest.mock import patch

from odoo.tests import tagged

from .order_case import OrderCase
from .statements import added, recorded

LINES = 50


def step_aside(part, name):
    """A method that only calls what `part` overrides."""

    def method(self, *args, **kwargs):
        return getattr(super(part, self), name)(*args, **kwargs)

    return method


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

    def start_cold(self):
        self.env.cr.flush()
        self.env.invalidate_all()

    def count(self, deed):
        self.start_cold()
        before = self.env.cr.sql_log_count
        deed()
        return self.env.cr.sql_log_count - before

    def sell(self, products, claimed=False):
        """:return: Counter of the statements of a sale of one of each, without its
        commit"""
        order = self.make_order_of(products)
        if claimed:
            self.claim(order)
        self.start_cold()
        with recorded() as statements:
            self.pay(order)
            self.env.cr.flush()
        return statements

    def claim(self, order):
        lines = [{"product_id": each.id, "qty": 1} for each in order.lines.product_id]
        answer = self.config.with_user(self.cashier).claim_stock(
            {"uuid": order.uuid, "device": "Till 1", "lines": lines}
        )
        self.assertTrue(answer["ok"] and answer["expires_at"])
        self.commit()

    def test_queries_added_to_the_transaction_of_a_sale(self):
        self.check_added_queries()

    def test_queries_added_to_the_transaction_of_a_sale_of_one_line(self):
        self.check_added_queries(self.products[:1])

    def test_queries_added_to_the_transaction_of_a_claimed_sale(self):
        self.check_added_queries(claimed=True)

    def check_added_queries(self, products=None, **how):
        products = products or self.products
        # By turns, because the database grows under them.
        self.sell(products)
        plain, guarded = [], []
        for _sale in range(4):
            with self.plain_odoo():
                plain.append(self.sell(products, **how))
            guarded.append(self.sell(products, **how))
        ours = added(plain, guarded)
        self.assertGreater(plain[0].total(), len(products))
        self.assertLessEqual(ours.total(), 3, ours)
        self.assertGreater(ours.total(), 0, "this counts the wrong thing")

    @contextmanager
    def plain_odoo(self):
        """Odoo's own methods only: each of ours that overrides one steps aside."""
        with ExitStack() as stack:
            for part, name in self.get_overrides():
                stack.enter_context(patch.object(part, name, step_aside(part, name)))
            yield

    def get_overrides(self):
        """:return: {(class, name), ...} of our methods in place of another module's"""
        overrides = set()
        for model in self.env.registry.values():
            lineage = model.__mro__
            for place, part in enumerate(lineage):
                if getattr(part, "_module", None) != "pos_stock_guard":
                    continue
                theirs = [
                    each
                    for each in lineage[place + 1 :]
                    if getattr(each, "_module", None) != "pos_stock_guard"
                ]
                overrides |= {
                    (part, name)
                    for name, method in vars(part).items()
                    if isfunction(method) and any(name in vars(each) for each in theirs)
                }
        return overrides

    def test_plain_odoo_is_without_all_that_is_ours(self):
        names = {name for _part, name in self.get_overrides()}
        self.assertLessEqual({"create", "_action_done", "write"}, names)
        before = self.count_ours()
        with self.plain_odoo():
            self.sell(self.products)
        self.assertEqual(self.count_ours(), before)
        self.sell(self.products)
        self.assertNotEqual(self.count_ours(), before)

    def count_ours(self):
        self.env.cr.flush()
        return [
            self.env[name].search_count([])
            for name in ("pos.stock.change", "pos.stock.sale")
        ]

    def test_queries_of_a_pull_do_not_grow_with_the_shop(self):
        counts = []
        for _pull in range(2):
            # New products empty the process's own caches, which are none of ours.
            self.pull()
            self.env.cr.cache.clear()
            counts.append(self.count(self.config.with_user(self.cashier).pull_stock))
            for n in range(LINES):
                product = self.make_product(f"One more {n}")
                self.put(product, self.fridge, 1)
            self.commit()
        self.assertEqual(counts[0], counts[1])
        self.assertLessEqual(counts[1], 18)

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
