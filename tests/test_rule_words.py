from odoo.exceptions import AccessError
from odoo.tests import tagged

from .rule_case import RuleCase

UNDECIDED = "As the stock location or the point of sale decides"


@tagged("post_install", "-at_install")
class TestRuleWords(RuleCase):
    def words(self, record=None):
        return (record or self.template).negative_stock_policy_effective

    def test_a_product_follows_its_categories(self):
        self.assertEqual(self.words(), UNDECIDED)
        self.food.negative_stock_policy = "never"
        self.assertEqual(self.words(), "Never, from category Food")
        self.food.name = "Groceries"
        self.assertEqual(self.words(), "Never, from category Groceries")
        self.cheese.negative_stock_policy = "warn"
        self.assertEqual(self.words(), "Warn, from category Groceries / Cheese")
        self.assertEqual(self.words(self.gouda), self.words())
        self.cheese.parent_id = False
        self.cheese.negative_stock_policy = False
        self.assertEqual(self.words(), UNDECIDED)
        self.template.negative_stock_policy = "allowed"
        self.assertEqual(self.words(), "Allowed, set here")
        self.assertEqual(self.words(self.gouda), "Allowed, set here")

    def test_a_place_follows_those_above_it(self):
        self.assertEqual(self.words(self.fridge), "As the point of sale decides")
        self.stock.negative_stock_policy = "approve"
        name = self.stock.complete_name
        self.assertEqual(
            self.words(self.fridge), f"Manager approves, from location {name}"
        )

    def test_a_point_of_sale_follows_its_place(self):
        self.assertEqual(self.words(self.config), "Allowed, set here")
        self.shop_floor.negative_stock_policy = "never"
        name = self.shop_floor.complete_name
        self.assertEqual(self.words(self.config), f"Never, from location {name}")
        self.config.picking_type_id.default_location_src_id = self.backroom
        self.env.invalidate_all()
        self.assertEqual(self.words(self.config), "Allowed, set here")

    def test_in_the_language_of_who_reads(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        field = self.env["ir.model.fields"]._get(
            "product.template", "negative_stock_policy"
        )
        never = field.selection_ids.filtered(lambda each: each.value == "never")
        never.with_context(lang="fr_FR").name = "Jamais"
        self.food.with_context(lang="fr_FR").name = "Nourriture"
        self.template.negative_stock_policy = "never"
        self.assertEqual(self.words(), "Never, set here")
        self.assertIn("Jamais", self.words(self.template.with_context(lang="fr_FR")))

    def test_a_cashier_reads_them_and_writes_none(self):
        self.food.negative_stock_policy = "never"
        self.assertEqual(
            self.words(self.template.with_user(self.cashier)),
            "Never, from category Food",
        )
        for record in (self.template, self.food, self.shop_floor, self.config):
            with self.assertRaises(AccessError):
                record.with_user(self.cashier).negative_stock_policy = "allowed"
