from .common import StockGuardCase


class ForeignRuleCase(StockGuardCase):
    """`allow_negative_stock`, which OCA's stock_no_negative has on three models.

    The module's own field and the one that stands for it keep the same promises:
    `ForeignRuleChecks`.
    """

    foreign_field = "allow_negative_stock"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.negative_stock_policy = "never"
        cls.food = cls.make_category("Food")
        cls.cheese = cls.make_category("Cheese", cls.food)
        cls.gouda = cls.make_product("Gouda", categ_id=cls.cheese.id)
        cls.template = cls.gouda.product_tmpl_id

    def allow(self, record):
        record[self.foreign_field] = True

    def decider(self):
        rule = self.config._get_stock_policies(self.gouda)[self.gouda.id]
        if rule["decider"] != "config":
            self.assertEqual(rule["policy"], "allowed")
        return rule["decided_by"]


class ForeignRuleChecks:
    # Odoo takes only a class's own methods for tests otherwise.
    allow_inherited_tests_method = True

    def test_a_product(self):
        self.assertEqual(self.decider(), "Till 1")
        self.allow(self.template)
        self.assertEqual(self.decider(), "Gouda")
        self.assertIn(self.template.id, self.pull()["rules"]["products"]["allowed"])
        self.assertEqual(
            self.template.negative_stock_policy_effective, "Allowed, set here"
        )

    def test_a_category(self):
        self.allow(self.cheese)
        self.assertEqual(self.decider(), "Food / Cheese")
        told = self.pull()["rules"]["categories"]
        self.assertEqual(told[str(self.cheese.id)]["policy"], "allowed")

    def test_a_category_says_nothing_of_those_below_it(self):
        self.allow(self.food)
        self.assertEqual(self.decider(), "Till 1")
        told = self.pull()["rules"]["categories"]
        self.assertIn(str(self.food.id), told)
        self.assertNotIn(str(self.cheese.id), told)

    def test_a_place_says_nothing_of_those_below_it(self):
        self.allow(self.stock)
        self.assertEqual(self.decider(), "Till 1")
        self.allow(self.shop_floor)
        self.assertEqual(self.decider(), self.shop_floor.complete_name)

    def test_an_own_rule_goes_first(self):
        for record in (self.template, self.cheese, self.shop_floor):
            self.allow(record)
        self.template.negative_stock_policy = "warn"
        rule = self.config._get_stock_policies(self.gouda)[self.gouda.id]
        self.assertEqual((rule["policy"], rule["decider"]), ("warn", "product"))
        told = self.pull()["rules"]["products"]
        self.assertIn(self.template.id, told["warn"])
        self.assertNotIn(self.template.id, told.get("allowed", []))

    def test_what_is_not_ticked_says_nothing(self):
        self.food.negative_stock_policy = "approve"
        self.assertEqual(
            self.config._get_stock_policies(self.gouda)[self.gouda.id]["policy"],
            "approve",
        )
