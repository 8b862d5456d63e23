from odoo.tests import tagged

from .common import StockGuardCase


@tagged("post_install", "-at_install")
class TestLowThresholds(StockGuardCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.milk = cls.make_product("Milk")
        cls.bread = cls.make_product("Bread")

    @classmethod
    def reorder(cls, product, location, minimum, **values):
        return cls.env["stock.warehouse.orderpoint"].create(
            {
                "product_id": product.id,
                "location_id": location.id,
                "warehouse_id": location.warehouse_id.id,
                "company_id": location.company_id.id,
                "product_min_qty": minimum,
                "product_max_qty": max(minimum, 0),
                **values,
            }
        )

    def thresholds(self, config=None):
        return self.pull(config)["rules"]["low_thresholds"]

    def test_minimum_of_the_reordering_rule(self):
        self.assertEqual(self.thresholds(), {})
        self.reorder(self.milk, self.shop_floor, 2.5)
        self.reorder(self.bread, self.shop_floor, 0)
        self.assertEqual(
            self.thresholds(), {str(self.milk.id): 2.5, str(self.bread.id): 0}
        )

    def test_largest_of_several(self):
        self.reorder(self.milk, self.shop_floor, 3)
        self.reorder(self.milk, self.fridge, 7)
        self.assertEqual(self.thresholds(), {str(self.milk.id): 7})

    def test_only_rules_of_the_tree(self):
        self.reorder(self.milk, self.backroom, 3)
        self.reorder(self.bread, self.stock, 3)
        self.assertEqual(self.thresholds(), {}, "the till sells from neither of them")

    def test_only_rules_of_the_company(self):
        hall = self.env["stock.location"].create({"name": "Hall", "company_id": False})
        other = self.make_company("Neighbour Ltd")
        self.reorder(
            self.milk,
            hall,
            9,
            warehouse_id=self.warehouse_of(other).id,
            company_id=other.id,
        )
        self.reorder(
            self.bread,
            hall,
            4,
            warehouse_id=self.warehouse.id,
            company_id=self.company.id,
        )
        shared_till = self.make_config("Till 2", hall)
        self.assertEqual(self.thresholds(shared_till), {str(self.bread.id): 4})

    def test_archived_rule_is_none(self):
        self.reorder(self.milk, self.shop_floor, 3).active = False
        self.assertEqual(self.thresholds(), {})

    def test_what_the_replenishment_report_left_behind_is_no_decision(self):
        self.reorder(self.milk, self.shop_floor, 0, trigger="manual")
        self.reorder(self.bread, self.shop_floor, 6, trigger="manual")
        self.assertEqual(self.thresholds(), {str(self.bread.id): 6})

    def test_a_changed_minimum_reaches_the_till(self):
        rule = self.reorder(self.milk, self.shop_floor, 3)
        digest = self.pull()["rules"]["digest"]
        self.assertNotIn("rules", self.pull(digest=digest))
        rule.product_min_qty = 4
        self.assertEqual(
            self.pull(digest=digest)["rules"]["low_thresholds"],
            {str(self.milk.id): 4},
        )

    def test_one_query_however_many_rules(self):
        orderpoints = self.env["stock.warehouse.orderpoint"].sudo()
        for count in (1, 20):
            for n in range(count):
                self.reorder(
                    self.make_product(f"Product {count} {n}"), self.shop_floor, 1
                )
            orderpoints._get_low_stock_thresholds(self.shop_floor, self.company)
            self.env.cr.flush()
            with self.assertQueryCount(1):
                orderpoints._get_low_stock_thresholds(self.shop_floor, self.company)
