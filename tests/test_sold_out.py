from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.point_of_sale.models.pos_bus_mixin import PosBusMixin

from .self_order_case import SelfOrderCase


@tagged("post_install", "-at_install")
class TestSoldOut(SelfOrderCase):
    """What self-order apps are told of what nobody can order."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Demo data is sold out here, too.
        templates = cls.env["product.template"].search([])
        cls.others = set((templates - cls.milk.product_tmpl_id).ids)

    def setUp(self):
        super().setUp()
        self.told = []

        def notify(_config, *notification, private=True):
            if notification[0] == "STOCK_SOLD_OUT":
                self.told += notification[1]["templates"]

        self.startPatcher(patch.object(PosBusMixin, "_notify", notify))
        self.load()
        self.commit()
        self.told.clear()

    def load(self):
        """:return: {template id: what an app makes of it}"""
        config = self.config.with_user(self.cashier)
        templates = config.env["product.template"]
        rows = templates._load_pos_self_data_search_read({}, config)
        return {row["id"]: row["self_order_available"] for row in rows}

    def is_offered(self, product):
        return self.load()[product.product_tmpl_id.id]

    def news(self):
        """:return: what the apps are told by the commit, {template id: sold out}"""
        self.told.clear()
        self.commit()
        return {each: gone for each, gone in self.told if each not in self.others}

    def test_told_when_it_is_gone_and_when_it_is_back(self):
        milk = self.milk.product_tmpl_id.id
        self.put(self.milk, self.shop_floor, -9)
        self.assertEqual(self.news(), {})
        self.put(self.milk, self.fridge, -1)
        self.assertEqual(self.news(), {milk: True})
        self.put(self.milk, self.shop_floor, -1)
        self.assertEqual(self.news(), {})
        self.put(self.milk, self.shop_floor, 2)
        self.assertEqual(self.news(), {milk: False})

    def test_less_than_one_cannot_be_ordered(self):
        self.put(self.milk, self.shop_floor, -9.5)
        self.assertFalse(self.is_offered(self.milk))

    def test_who_loads_it_later_reads_it(self):
        self.assertTrue(self.is_offered(self.milk))
        self.put(self.milk, self.shop_floor, -10)
        self.assertFalse(self.is_offered(self.milk))

    def test_what_was_gone_before_anybody_was_told_comes_back(self):
        rice = self.make_product("Rice")
        self.commit()
        self.env["pos.stock.sold.out"].search([]).unlink()
        self.assertFalse(self.is_offered(rice))
        self.assertEqual(self.news(), {rice.product_tmpl_id.id: True})
        self.assertFalse(self.is_offered(rice))
        self.assertEqual(self.news(), {}, "said once is enough")
        self.put(rice, self.shop_floor, 1)
        self.assertEqual(self.news(), {rice.product_tmpl_id.id: False})

    def test_nobody_hears_of_rules_that_do_not_forbid(self):
        for policy in ("allowed", "warn"):
            with self.subTest(policy):
                self.config.negative_stock_policy = policy
                product = self.make_product(policy)
                self.assertTrue(self.is_offered(product))
                self.put(product, self.shop_floor, 1)
                self.put(product, self.shop_floor, -2)
                self.assertEqual(self.news(), {})

    def test_what_is_not_counted_is_there(self):
        bag = self.make_product("Bag", is_storable=False)
        self.assertTrue(self.is_offered(bag))

    def test_a_product_is_gone_with_its_last_variant(self):
        attribute = self.env["product.attribute"].create(
            {"name": "Size", "value_ids": [(0, 0, {"name": size}) for size in "SM"]}
        )
        line = {"attribute_id": attribute.id, "value_ids": attribute.value_ids.ids}
        shirt = self.env["product.template"].create(
            {
                "name": "Shirt",
                "is_storable": True,
                "available_in_pos": True,
                "attribute_line_ids": [(0, 0, line)],
            }
        )
        small, medium = shirt.product_variant_ids
        self.assertFalse(self.is_offered(small))
        self.put(medium, self.shop_floor, 1)
        self.assertTrue(self.is_offered(small))

    def test_a_combo_is_gone_when_a_part_has_no_choice(self):
        tea, coffee = self.make_product("Tea"), self.make_product("Coffee")
        combo = self.env["product.combo"].create(
            {
                "name": "Drink",
                "combo_item_ids": [
                    (0, 0, {"product_id": each.id}) for each in (tea, coffee)
                ],
            }
        )
        meal = self.make_product(
            "Breakfast",
            type="combo",
            is_storable=False,
            combo_ids=[(6, 0, combo.ids)],
        )
        self.assertFalse(self.is_offered(meal))
        self.commit()
        self.put(tea, self.shop_floor, 1)
        self.assertEqual(
            self.news(),
            {tea.product_tmpl_id.id: False, meal.product_tmpl_id.id: False},
        )
        self.assertTrue(self.is_offered(meal))

    def test_said_again_after_somebody_switches_it_on_again(self):
        self.put(self.milk, self.shop_floor, -10)
        self.news()
        milk = self.milk.product_tmpl_id
        milk.self_order_available = False
        self.assertEqual(self.news(), {})
        milk.self_order_available = True
        self.load()
        self.assertEqual(self.news(), {milk.id: True})

    def test_a_page_that_is_looked_at_in_a_closed_shop_changes_nothing(self):
        self.make_product("Rice")
        self.session.state = "closed"
        self.commit()
        version = self.pull()["version"]
        self.load()
        self.commit()
        self.assertEqual(self.pull()["version"], version)

    def test_a_till_without_a_place_shows_all(self):
        self.put(self.milk, self.shop_floor, -10)
        (self.shop_floor | self.fridge).active = False
        self.assertTrue(self.is_offered(self.milk))

    def test_a_rule_that_changes_is_told(self):
        milk = self.milk.product_tmpl_id.id
        self.config.negative_stock_policy = "warn"
        self.put(self.milk, self.shop_floor, -10)
        self.assertEqual(self.news(), {})
        self.config.negative_stock_policy = "never"
        self.assertEqual(self.news(), {milk: True})

    def test_the_tills_are_told_though_customers_cannot_be(self):
        heard = self.hear_feeds()
        sold_out = self.env.registry["pos.stock.sold.out"]
        fails = patch.object(sold_out, "_tell_one", side_effect=ValueError("broken"))
        logs = "odoo.addons.pos_stock_guard.models.pos_stock_sold_out"
        with fails, self.assertLogs(logs, "ERROR"):
            self.put(self.milk, self.shop_floor, -10)
            self.commit()
        self.assertEqual(len(heard), 1)
