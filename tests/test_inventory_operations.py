from contextlib import contextmanager

from odoo.exceptions import UserError
from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestInventoryOperations(ExceptionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.stock_guard_operations = True
        cls.food = cls.make_category("Food", policy="never")
        cls.milk.categ_id = cls.food
        cls.worker = cls.make_user("worker", "base.group_user,stock.group_stock_user")
        cls.customers = cls.env.ref("stock.stock_location_customers")
        cls.suppliers = cls.env.ref("stock.stock_location_suppliers")

    def transfer(self, quantity, source=None, target=None, kind="out", **values):
        """A transfer that moves all of it, done by the warehouse's worker."""
        source, target = source or self.shop_floor, target or self.customers
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": self.warehouse[f"{kind}_type_id"].id,
                "location_id": source.id,
                "location_dest_id": target.id,
                "move_ids": [
                    (
                        0,
                        0,
                        {
                            "product_id": self.milk.id,
                            "product_uom_qty": quantity,
                            "product_uom": self.milk.uom_id.id,
                            "location_id": source.id,
                            "location_dest_id": target.id,
                        },
                    )
                ],
                **values,
            }
        )
        picking.action_confirm()
        picking.move_ids.quantity = quantity
        picking.move_ids.picked = True
        self.validate(picking)
        return picking

    def validate(self, picking, user=None):
        picking.with_user(user or self.worker).button_validate()
        self.assertEqual(picking.state, "done")

    def on_hand(self, location=None):
        location = location or self.shop_floor
        quants = self.env["stock.quant"].search(
            [("product_id", "=", self.milk.id), ("location_id", "=", location.id)]
        )
        return sum(quants.mapped("quantity"))

    @contextmanager
    def refused(self, *words):
        """Nothing of it is done, and it is said why."""
        with self.assertRaises(UserError) as raised, self.env.cr.savepoint():
            yield
        for word in words:
            self.assertIn(word, str(raised.exception))
        self.env.invalidate_all()

    def test_a_delivery(self):
        with self.refused(
            "Milk: 11.00 Units are to leave",
            self.shop_floor.display_name,
            "which has 10.00",
            "Never (Product category Food)",
        ):
            self.transfer(11)
        self.assertEqual(self.on_hand(), 10)
        self.transfer(10)
        self.assertEqual(self.on_hand(), 0)

    def test_nobody_says_that_it_is_a_sale(self):
        forged = self.env(context={**self.env.context, "pos_stock_sale": True})
        self.env = forged
        with self.refused("Milk: 11.00"):
            self.transfer(11)

    def test_an_internal_transfer(self):
        with self.refused("which has 10.00"):
            self.transfer(12, target=self.backroom, kind="int")
        self.transfer(4, target=self.backroom, kind="int")
        self.assertEqual(self.on_hand(self.backroom), 4)

    def test_from_a_place_of_the_same_shop(self):
        # There is enough in the shop, but not in its fridge.
        with self.refused("which has 0.00", self.fridge.display_name):
            self.transfer(1, source=self.fridge)

    def test_scrap(self):
        scrap = self.env["stock.scrap"].create(
            {
                "product_id": self.milk.id,
                "scrap_qty": 11,
                "location_id": self.shop_floor.id,
            }
        )
        with self.refused("Milk: 11.00"):
            scrap.with_user(self.worker).do_scrap()
        scrap.scrap_qty = 2
        scrap.with_user(self.worker).do_scrap()
        self.assertEqual((scrap.state, self.on_hand()), ("done", 8))

    def test_the_nearest_rule_counts(self):
        self.milk.negative_stock_policy = "allowed"
        self.transfer(11)
        self.assertEqual(self.on_hand(), -1)
        self.milk.negative_stock_policy = False
        self.food.negative_stock_policy = False
        self.transfer(1)
        self.stock.negative_stock_policy = "never"
        with self.refused(f"Never (Stock location {self.stock.complete_name})"):
            self.transfer(1)
        # That of a point of sale is for its tills.
        self.stock.negative_stock_policy = False
        self.assertEqual(self.config.negative_stock_policy, "never")
        self.transfer(1)

    def test_warn_lets_it_through(self):
        self.food.negative_stock_policy = "warn"
        self.transfer(11)
        self.assertEqual(self.on_hand(), -1)

    def test_approve_is_for_managers(self):
        self.food.negative_stock_policy = "approve"
        with self.refused("Manager approves (Product category Food)"):
            self.transfer(11)
        for number, group in enumerate(
            ("stock.group_stock_manager", "point_of_sale.group_pos_manager")
        ):
            self.worker = self.make_user(
                f"manager_{number}", f"stock.group_stock_user,{group}"
            )
            self.transfer(11)
        self.assertEqual(self.on_hand(), -12)
        self.food.negative_stock_policy = "never"
        with self.refused("Never"):
            self.transfer(1)

    def test_several_at_once_are_all_named(self):
        bread = self.make_product("Bread", categ_id=self.food.id)
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": self.warehouse.out_type_id.id,
                "location_id": self.shop_floor.id,
                "location_dest_id": self.customers.id,
            }
        )
        for product in (self.milk, bread):
            self.env["stock.move"].create(
                {
                    "picking_id": picking.id,
                    "product_id": product.id,
                    "product_uom_qty": 11,
                    "product_uom": product.uom_id.id,
                    "location_id": picking.location_id.id,
                    "location_dest_id": picking.location_dest_id.id,
                    "quantity": 11,
                    "picked": True,
                }
            )
        with self.refused("Milk: 11.00", "Bread: 11.00"):
            self.validate(picking)

    def test_receipts_and_counts_are_never_refused(self):
        self.put(self.milk, self.shop_floor, -15)
        self.transfer(2, source=self.suppliers, target=self.shop_floor, kind="in")
        self.assertEqual(self.on_hand(), -3)
        quant = self.env["stock.quant"].search(
            [
                ("product_id", "=", self.milk.id),
                ("location_id", "=", self.shop_floor.id),
            ]
        )
        quant.with_context(inventory_mode=True).inventory_quantity = -4
        quant.action_apply_inventory()
        self.assertEqual(self.on_hand(), -4)

    def test_not_unless_the_company_wants_it(self):
        self.company.stock_guard_operations = False
        with self.assertQueryCount(0, flush=False):
            self.env["pos.stock.operation"]._check_done(self.env["stock.move"])
        self.transfer(11)
        self.assertEqual(self.on_hand(), -1)

    def test_services_and_what_is_not_tracked(self):
        self.milk.is_storable = False
        self.transfer(11)

    def test_paid_orders_are_always_posted(self):
        order = self.pay(self.make_order(12))
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.on_hand(), -2)
        refund = self.pay(self.make_order(-1))
        self.assertEqual(refund.picking_ids.state, "done")
        self.assertEqual(self.on_hand(), -1)

    def test_sessions_that_post_at_closing_do(self):
        self.session.update_stock_at_closing = True
        self.sync(self.ui_order(12))
        self.session.with_user(self.cashier).action_pos_session_closing_control()
        self.assertEqual(self.session.state, "closed")
        self.assertEqual(self.session.picking_ids.mapped("state"), ["done"])
        self.assertEqual(self.on_hand(), -2)

    def test_pickings_of_a_sale_that_failed_are_done_later(self):
        with self.failing_pickings():
            order = self.pay(self.make_order(12))
        picking = order.picking_ids
        self.assertNotEqual(picking.state, "done")
        picking.move_ids.quantity = 12
        picking.move_ids.picked = True
        self.validate(picking)
        self.assertEqual(self.on_hand(), -2)

    def test_pickings_of_a_sale_that_are_retried(self):
        with self.failing_pickings():
            order = self.pay(self.make_order(12))
        exceptions = self.env["pos.stock.exception"].search(
            [("picking_id", "in", order.picking_ids.ids)]
        )
        exceptions.action_retry()
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.on_hand(), -2)
