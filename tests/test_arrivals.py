from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from .insight_case import TOMORROW, InsightCase


@tagged("post_install", "-at_install")
class TestArrivals(InsightCase):
    """When more of a product comes."""

    def test_next_arrival(self):
        self.assertIsNone(self.arrival())
        self.plan(30, self.stock, date=TOMORROW + timedelta(days=2))
        picking = self.plan_transfer(12, target=self.stock)
        planned = fields.Datetime.to_string(TOMORROW)
        self.assertEqual(self.arrival(), (planned, 12.0, picking.name))

    def test_one_document_comes_at_once_two_do_not(self):
        picking = self.plan_transfer(12, 3, target=self.stock)
        self.plan_transfer(40, target=self.stock)
        self.assertEqual(self.arrival()[1:], (15.0, picking.name))

    def test_arrivals_are_in_the_unit_of_the_product(self):
        self.plan(2, self.stock, product_uom=self.env.ref("uom.product_uom_dozen").id)
        self.assertEqual(self.arrival()[1], 24.0)

    def test_from_the_backroom_is_an_arrival_too(self):
        self.plan(4, self.shop_floor, source=self.backroom)
        self.assertEqual(self.arrival()[1], 4.0)

    def test_overdue(self):
        yesterday = TOMORROW - timedelta(days=2)
        self.plan(4, self.stock, date=yesterday)
        self.assertEqual(self.arrival()[0], fields.Datetime.to_string(yesterday))

    def test_what_does_not_arrive(self):
        depot = self.env["stock.warehouse"].create(
            {"name": "Depot", "code": "DEPOT", "company_id": self.company.id}
        )
        self.plan(1, depot.lot_stock_id)
        self.plan(1, self.fridge, source=self.shop_floor)
        self.plan(1, self.backroom, source=self.stock)
        self.plan(1, self.env.ref("stock.stock_location_customers"), self.shop_floor)
        self.plan(1, self.stock)._action_cancel()
        done = self.plan(1, self.stock)
        done.write({"quantity": 1, "picked": True})
        done._action_done()
        self.env["stock.move"].create(
            {
                "product_id": self.milk.id,
                "product_uom_qty": 1,
                "location_id": self.suppliers.id,
                "location_dest_id": self.stock.id,
            }
        )
        self.assertIsNone(self.arrival())

    def test_a_tree_without_a_warehouse(self):
        market = self.make_location("Market stall", self.env["stock.location"])
        self.assertFalse(market.warehouse_id)
        config = self.make_config("Market", market)
        self.put(self.milk, market, 1)
        shop = f"{self.warehouse.name}: {self.shop_floor.name}"
        self.assertEqual(
            self.elsewhere(self.milk, config), {("shop", shop): (10.0, 10.0)}
        )
        self.plan(1, self.stock)
        self.assertIsNone(self.arrival(config))
        self.plan(2, market)
        self.assertEqual(self.arrival(config)[1], 2.0)
