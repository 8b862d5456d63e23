import json

from odoo.exceptions import ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from odoo.addons.pos_stock_guard.models import pos_stock_policy

from .common import StockGuardCase

POLICY_LOGGER = pos_stock_policy.__name__
UNDECIDED = "As the stock location or the point of sale decides"


@tagged("post_install", "-at_install")
class TestStockRules(StockGuardCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["product.category"].search(
            [("negative_stock_policy", "!=", False)]
        ).negative_stock_policy = False
        cls.food = cls.make_category("Food", policy="never")
        cls.cheese = cls.make_category("Cheese", cls.food)
        cls.gouda = cls.make_category("Gouda", cls.cheese)
        cls.bread = cls.make_category("Bread", cls.food, policy="allowed")
        cls.books = cls.make_category("Books")

    def rules(self, **arguments):
        return self.pull(**arguments)["rules"]

    def rule_of(self, category):
        return self.rules()["categories"].get(str(category.id))

    def loop(self, *categories):
        """Write a loop past the ORM, which refuses one."""
        self.env.flush_all()
        for category, parent in zip(
            categories, categories[1:] + categories[:1], strict=True
        ):
            self.env.cr.execute(
                "UPDATE product_category SET parent_id = %s WHERE id = %s",
                (parent.id, category.id),
            )
        self.env.invalidate_all()

    def test_rules_of_the_till(self):
        self.config.write(
            {
                "negative_stock_policy": "warn",
                "stock_basis": "on_hand",
                "stock_when_stale": "keep",
                "stock_delayed_after": 4,
                "stock_stale_after": 60,
                "stock_low_threshold": 2.5,
                "stock_in_stock_first": True,
                "stock_approval_reason": "required",
            }
        )
        rules = self.rules()
        self.assertEqual(
            rules["default"],
            {"policy": "warn", "decided_by": "Till 1", "decider": "config"},
        )
        self.assertEqual(rules["basis"], "on_hand")
        self.assertEqual(rules["when_stale"], "keep")
        self.assertEqual((rules["delayed_after"], rules["stale_after"]), (240, 3600))
        self.assertEqual(rules["low_threshold"], 2.5)
        self.assertIs(rules["in_stock_first"], True)
        self.assertEqual(rules["approval_reason"], "required")

    def test_installing_changes_nothing_until_someone_decides(self):
        rules = self.rules()
        self.assertEqual(rules["default"]["policy"], "allowed")
        self.assertEqual(
            (rules["basis"], rules["when_stale"], rules["low_threshold"]),
            ("free", "approve", 5.0),
        )
        self.assertEqual((rules["delayed_after"], rules["stale_after"]), (120, 300))
        self.assertIs(rules["in_stock_first"], False)
        self.assertEqual(rules["approval_reason"], "none")
        self.assertEqual(rules["turnover"], {})
        self.assertNotIn("tills", self.pull())

    def test_ages_that_make_no_sense_are_refused(self):
        for delayed, stale in [(0, 5), (1, 5), (-2, 5), (5, 5), (6, 5), (2, 10081)]:
            with (
                self.subTest(delayed=delayed, stale=stale),
                self.assertRaises(ValidationError),
            ):
                self.config.write(
                    {"stock_delayed_after": delayed, "stock_stale_after": stale}
                )
        with self.assertRaisesRegex(ValidationError, "Old after.*10080 minutes"):
            self.config.stock_stale_after = 20000
        self.config.write({"stock_delayed_after": 2, "stock_stale_after": 10080})

    def test_nothing_is_low_below_zero(self):
        with self.assertRaisesRegex(ValidationError, "Low stock at"):
            self.config.stock_low_threshold = -3
        self.config.stock_low_threshold = 0

    def test_nearest_category_wins_and_is_named(self):
        never = {"policy": "never", "decided_by": "Food", "decider": "category"}
        for category in (self.food, self.cheese, self.gouda):
            self.assertEqual(self.rule_of(category), never)
        self.assertEqual(
            self.rule_of(self.bread),
            {"policy": "allowed", "decided_by": "Food / Bread", "decider": "category"},
        )

    def test_category_without_any_rule_is_left_out(self):
        self.assertIsNone(self.rule_of(self.books))
        self.food.negative_stock_policy = False
        self.assertEqual(list(self.rules()["categories"]), [str(self.bread.id)])

    def test_moved_category_takes_its_new_parents_rule(self):
        self.gouda.parent_id = self.bread
        self.assertEqual(self.rule_of(self.gouda)["policy"], "allowed")

    def test_deleted_category_is_gone_from_the_rules(self):
        gone = str(self.bread.id)
        self.bread.unlink()
        self.assertNotIn(gone, self.rules()["categories"])

    def test_product_without_category(self):
        milk = self.make_product(categ_id=False)
        self.put(milk, self.shop_floor, 1)
        answer = self.pull()
        self.assertEqual(answer["rows"], [[milk.id, 1.0, 0.0, 0.0]])
        self.assertNotIn("False", answer["rules"]["categories"])

    def test_loop_without_a_rule_has_no_answer_and_is_logged_once(self):
        pos_stock_policy._reported_loops.clear()
        tea, green = self.make_category("Tea"), self.make_category("Green")
        leaf = self.make_category("Leaf", green)
        self.loop(tea, green)
        with self.assertLogs(POLICY_LOGGER, "WARNING") as logs:
            self.assertIsNone(self.rule_of(tea))
            self.assertIsNone(self.rule_of(green))
            self.assertIsNone(self.rule_of(leaf))
        about_the_loop = [line for line in logs.output if str(tea.id) in line]
        self.assertEqual(len(about_the_loop), len(set(about_the_loop)))
        with self.assertNoLogs(POLICY_LOGGER, "WARNING"):
            self.assertEqual(self.rule_of(self.gouda)["policy"], "never")

    def test_loop_with_a_rule_in_it_is_walked_as_far_as_the_rule(self):
        self.loop(self.food, self.gouda, self.cheese)
        self.assertEqual(self.rule_of(self.cheese)["decided_by"], "Food")
        self.assertEqual(self.rule_of(self.food)["policy"], "never")

    @mute_logger(POLICY_LOGGER)
    def test_own_parent(self):
        self.loop(self.books)
        self.assertIsNone(self.rule_of(self.books))
        self.assertEqual(self.books.negative_stock_policy_effective, UNDECIDED)

    def test_digest_leaves_unchanged_rules_out(self):
        digest = self.rules()["digest"]
        self.assertNotIn("rules", self.pull(digest=digest))
        self.assertIn("rules", self.pull(digest="something else"))

    def test_digest_is_the_same_for_every_till_and_user_with_these_rules(self):
        digest = self.rules()["digest"]
        self.env.invalidate_all()
        self.assertEqual(self.config.pull_stock()["rules"]["digest"], digest)

    def test_digest_changes_with_every_rule(self):
        digests = [self.rules()["digest"]]
        changes = [
            (self.config, {"negative_stock_policy": "warn"}),
            (self.config, {"stock_basis": "on_hand"}),
            (self.config, {"stock_when_stale": "warn"}),
            (self.config, {"stock_delayed_after": 3}),
            (self.config, {"stock_stale_after": 60}),
            (self.config, {"stock_low_threshold": 1}),
            (self.config, {"stock_in_stock_first": True}),
            (self.config, {"stock_approval_reason": "optional"}),
            (self.config, {"name": "Till 9"}),
            (self.food, {"negative_stock_policy": "approve"}),
            (self.food, {"name": "Groceries"}),
            (self.gouda, {"parent_id": self.bread.id}),
        ]
        for record, values in changes:
            record.write(values)
            digests.append(self.rules()["digest"])
        self.assertEqual(len(set(digests)), len(changes) + 1)

    def test_answer_survives_json(self):
        answer = self.pull()
        self.assertEqual(json.loads(json.dumps(answer)), answer)

    def test_rules_in_words(self):
        words = "negative_stock_policy_effective"
        self.assertEqual(self.food[words], "Never, set here")
        self.assertEqual(self.gouda[words], "Never, from category Food")
        self.assertEqual(self.books[words], UNDECIDED)
        self.food.negative_stock_policy = "warn"
        self.assertEqual(self.gouda[words], "Warn, from category Food")

    def test_words_follow_the_form_before_it_is_saved(self):
        words = "negative_stock_policy_effective"
        with Form(self.books) as form:
            form.parent_id = self.bread
            self.assertEqual(form[words], "Allowed, from category Food / Bread")
            form.negative_stock_policy = "approve"
            self.assertEqual(form[words], "Manager approves, set here")
        with Form(self.env["product.category"]) as form:
            form.name = "New"
            self.assertEqual(form[words], UNDECIDED)
