from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models import pos_stock_policy

from .rule_case import RuleCase

POLICY_LOGGER = pos_stock_policy.__name__


@tagged("post_install", "-at_install")
class TestRuleLevels(RuleCase):
    """Product, category, parent categories, location, parent locations, config."""

    def rule(self, product=None):
        """As the server judges by it; it is what the till makes of what it is told."""
        product = product or self.gouda
        rule = self.config._get_stock_policies(product)[product.id]
        told = self.pull()["rules"]
        own = {each: key for key, ids in told["products"].items() for each in ids}
        category = told["categories"].get(str(product.categ_id.id))
        if product.product_tmpl_id.id in own:
            policy = own[product.product_tmpl_id.id]
            expected = {
                "policy": policy,
                "decided_by": product.name,
                "decider": "product",
            }
        else:
            expected = category or told["default"]
        self.assertEqual(rule, expected)
        return rule["policy"], rule["decided_by"], rule["decider"]

    def test_nearest_wins_from_the_far_end_to_the_near_one(self):
        self.assertEqual(self.rule(), ("allowed", "Till 1", "config"))
        levels = [
            (self.stock, "warn", "location"),
            (self.shop_floor, "approve", "location"),
            (self.food, "never", "category"),
            (self.cheese, "allowed", "category"),
            (self.template, "warn", "product"),
        ]
        for record, policy, decider in levels:
            record.negative_stock_policy = policy
            name = record[record._policy_name]
            self.assertEqual(self.rule(), (policy, name, decider))
        for record, policy, decider in reversed(levels):
            name = record[record._policy_name]
            self.assertEqual(self.rule(), (policy, name, decider))
            record.negative_stock_policy = False
        self.assertEqual(self.rule(), ("allowed", "Till 1", "config"))

    def test_places_below_the_till_have_no_say(self):
        self.fridge.negative_stock_policy = "never"
        self.backroom.negative_stock_policy = "never"
        self.assertEqual(self.rule()[2], "config")

    def test_two_shops_with_rules_of_their_own_places(self):
        other = self.make_config("Till 2", self.backroom)
        self.backroom.negative_stock_policy = "never"
        rules = other._get_stock_policies(self.gouda)
        self.assertEqual(rules[self.gouda.id]["policy"], "never")
        self.assertEqual(self.rule()[0], "allowed")

    def test_all_variants_of_a_product_have_its_rule(self):
        attribute = self.env["product.attribute"].create(
            {
                "name": "Age",
                "value_ids": [Command.create({"name": age}) for age in ("Old", "New")],
            }
        )
        line = {"attribute_id": attribute.id, "value_ids": attribute.value_ids.ids}
        template = self.env["product.template"].create(
            {
                "name": "Cheddar",
                "categ_id": self.cheese.id,
                "attribute_line_ids": [Command.create(line)],
                "negative_stock_policy": "never",
            }
        )
        variants = template.product_variant_ids
        self.assertEqual(len(variants), 2)
        rules = self.config._get_stock_policies(variants)
        self.assertEqual({rule["policy"] for rule in rules.values()}, {"never"})
        self.assertEqual(variants.mapped("negative_stock_policy"), ["never"] * 2)

    def test_only_products_with_a_rule_of_their_own_are_told(self):
        before = self.pull()["rules"]["products"]
        lamp = self.make_product("Lamp").product_tmpl_id
        rope = self.make_product("Rope", active=False).product_tmpl_id
        lamp.negative_stock_policy = rope.negative_stock_policy = "approve"
        told = self.pull()["rules"]["products"]
        new = set(told["approve"]) - set(before.get("approve", []))
        self.assertEqual(new, {lamp.id, rope.id})
        self.assertEqual(told["approve"], sorted(told["approve"]))
        self.assertEqual(
            {**told, "approve": None}, {**before, "approve": None}, "nothing else"
        )

    def test_products_of_another_company_are_not_told(self):
        elsewhere = self.make_company("Elsewhere Ltd")
        lamp = self.make_product(
            "Lamp", company_id=elsewhere.id, negative_stock_policy="never"
        )
        told = self.pull()["rules"]["products"]
        self.assertNotIn(lamp.product_tmpl_id.id, told.get("never", []))

    def test_digest_covers_products_and_places(self):
        digests = [self.pull()["rules"]["digest"]]
        for record in (self.template, self.shop_floor, self.stock):
            record.negative_stock_policy = "warn"
            digests.append(self.pull()["rules"]["digest"])
        # The till has the nearest place's answer only.
        self.assertEqual(len(set(digests)), 3)
        self.shop_floor.negative_stock_policy = False
        digests.append(self.pull()["rules"]["digest"])
        self.assertEqual(len(set(digests)), 4)

    def test_rules_of_many_products_cost_as_much_as_those_of_one(self):
        products = self.gouda
        for number in range(20):
            category = self.make_category(f"Shelf {number}", self.cheese)
            products |= self.make_product(f"Cheese {number}", categ_id=category.id)

        def queries(asked):
            self.env.invalidate_all()
            self.env.cr.cache.clear()
            before = self.env.cr.sql_log_count
            self.config._get_stock_policies(asked)
            return self.env.cr.sql_log_count - before

        self.config._get_stock_policies(products)
        self.assertLessEqual(queries(products), queries(products[-1]) + 1)

    def test_config_without_a_place_has_its_own_rule(self):
        self.config.picking_type_id.default_location_src_id = False
        rules = self.config._get_stock_policies(self.gouda)
        self.assertEqual(rules[self.gouda.id]["decider"], "config")

    def test_place_that_leads_back_to_itself(self):
        pos_stock_policy._reported_loops.clear()
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE stock_location SET location_id = %s WHERE id = %s",
            (self.shop_floor.id, self.shop_floor.id),
        )
        self.env.invalidate_all()
        with self.assertLogs(POLICY_LOGGER, "WARNING"):
            rules = self.config._get_stock_policies(self.gouda)
        self.assertEqual(rules[self.gouda.id]["decider"], "config")
