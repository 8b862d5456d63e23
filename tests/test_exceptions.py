from datetime import timedelta

from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestExceptions(ExceptionCase):
    def test_enough_leaves_no_trace(self):
        self.sell(4, 6)
        self.assertFalse(self.exceptions())

    def test_allowed_leaves_no_trace(self):
        self.config.negative_stock_policy = "allowed"
        self.sell(12)
        self.assertFalse(self.exceptions())

    def test_refunds_leave_no_trace(self):
        self.put(self.milk, self.shop_floor, -15)
        self.sell(-2)
        self.sell(3, -3)
        self.assertFalse(self.exceptions())

    def test_what_it_says(self):
        seen = {"figure": 11.5, "age": 12, "policy": "warn", "choice": "proceed"}
        order = self.sell(8, 4, seen=seen)
        exception = self.exceptions("unapproved")
        self.assertRecordValues(
            exception,
            [
                {
                    "order_id": order.id,
                    "order_line_id": order.lines[0].id,
                    "product_id": self.milk.id,
                    "config_id": self.config.id,
                    "session_id": self.session.id,
                    "company_id": self.company.id,
                    "location_id": self.shop_floor.id,
                    "requested": 12,
                    "available": 10,
                    "short_by": 2,
                    "policy": "never",
                    "decided_by": "Till 1",
                    "decider": "config",
                    "seen": "figure",
                    "figure_seen": 11.5,
                    "age_seen": 12,
                    "policy_seen": "warn",
                    "choice_seen": "proceed",
                    "device": "Till 1",
                    "cashier": order.user_id.name,
                    "cashier_user_id": order.user_id.id,
                    "approver": False,
                    "state": "open",
                    "note": False,
                }
            ],
        )
        self.assertIn("Milk", exception.display_name)

    def test_rule_of_a_category(self):
        self.milk.categ_id = self.make_category("Food", policy="warn")
        self.sell(12)
        exception = self.exceptions("warned")
        self.assertEqual((exception.policy, exception.decided_by), ("warn", "Food"))
        self.assertEqual(exception.decider, "category")

    def test_two_tills(self):
        self.sell(10, seen={"figure": 10})
        self.assertFalse(self.exceptions())
        self.sell(3, seen={"figure": 10})
        exception = self.exceptions("two_tills")
        self.assertEqual((exception.available, exception.short_by), (0, 3))

    def test_two_tills_where_the_server_held_the_goods(self):
        order = self.make_order(3)
        self.hold(order, 3)
        self.sell(9, seen={"figure": 10})
        self.pay(order)
        self.commit()
        exception = self.exceptions("two_tills")
        self.assertEqual((exception.order_id, exception.short_by), (order, 2))

    def test_a_hold_of_less_or_one_that_has_run_out_is_no_promise(self):
        less, late = self.make_order(3), self.make_order(3)
        self.hold(less, 2)
        self.hold(late, 3)
        holds = self.env["pos.stock.claim"].search([("order_uuid", "=", late.uuid)])
        holds.expires_at -= timedelta(seconds=301)
        self.sell(10, seen={"figure": 10})
        self.pay(less)
        self.pay(late)
        self.commit()
        self.exceptions("unapproved", "unapproved")

    def hold(self, order, quantity):
        lines = [{"product_id": self.milk.id, "qty": quantity}]
        answer = self.config.with_user(self.cashier).claim_stock(
            {"uuid": order.uuid, "device": "Till 1", "lines": lines}
        )
        self.assertTrue(answer["expires_at"])
        self.commit()
        self.env.invalidate_all()

    def test_each_lacks_its_own_only(self):
        for quantity in (12, 3, 1):
            self.sell(quantity)
        shortages = [(each.available, each.short_by) for each in self.exceptions()]
        self.assertEqual(shortages, [(10, 2), (-2, 3), (-5, 1)])

    def test_two_tills_in_one_moment(self):
        # Committed, both, before either is looked at.
        orders = self.pay(self.make_order(7)), self.pay(self.make_order(5))
        self.commit()
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.order_id, orders[1])
        self.assertEqual((exception.available, exception.short_by), (3, 2))

    def test_an_order_that_somebody_only_calls_paid(self):
        for state in ("paid", "done"):
            order = self.make_order(6)
            order.with_user(self.cashier).write({"state": state})
            self.commit()
            self.assertEqual(order.state, state)
        self.assertEqual(self.exceptions("unapproved").order_id, order)

    def test_judged_at_once_where_less_than_nothing_is_left(self):
        self.pull()
        self.pay(self.make_order(12))
        self.env.cr.flush()
        self.env.cr.postcommit.run()
        self.assertTrue(self.exceptions("unapproved"))

    def test_judged_with_the_next_question_where_enough_is_left(self):
        self.pay(self.make_order(8))
        self.env.cr.flush()
        self.env.cr.postcommit.run()
        self.assertTrue(self.env["pos.stock.sale"]._exists())
        self.pull()
        self.env.invalidate_all()
        self.assertFalse(self.env["pos.stock.sale"]._exists())
        self.assertFalse(self.exceptions())

    def test_tills_of_trees_within_trees(self):
        cold = self.make_config("Fridge till", self.fridge)
        cold.negative_stock_policy = "never"
        self.put(self.milk, self.fridge, 2)
        orders = (
            self.pay(self.make_order(2, session=self.open_session(cold))),
            self.pay(self.make_order(11)),
        )
        self.commit()
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.order_id, orders[1])
        self.assertEqual((exception.available, exception.short_by), (10, 1))

    def test_offline(self):
        self.put(self.milk, self.shop_floor, 40)
        self.sell(50)
        for seen in (
            {"age": 301},
            {"age": 300},
            {"age": 5, "offline": True},
            {"figure": None, "age": None},
        ):
            self.config.stock_when_stale = "warn"
            self.sell(20, seen={"figure": 50, **seen})
        self.exceptions(*["offline"] * 4)
        unknown = self.exceptions()[-1]
        self.assertEqual(unknown.seen, "unknown")

    def test_old_figures_soften_the_rule(self):
        self.config.stock_when_stale = "keep"
        self.sell(12, seen={"figure": 10, "age": 900})
        self.config.stock_when_stale = "warn"
        self.sell(1, seen={"figure": -2, "age": 900})
        self.exceptions("unapproved", "offline")

    def test_warned(self):
        self.config.negative_stock_policy = "warn"
        self.sell(12, seen={"figure": 10})
        self.exceptions("warned")

    def test_nothing_told(self):
        self.sell(12)
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.seen, "nothing")

    def test_figures_are_those_of_the_basis(self):
        self.reserve(4)
        self.config.stock_basis = "on_hand"
        self.sell(1)
        self.assertFalse(self.exceptions())
        self.config.stock_basis = "free"
        self.sell(6)
        self.assertEqual(self.exceptions("unapproved").available, 5)

    def test_nobody_is_kept_from_what_nobody_holds(self):
        # As Odoo leaves it behind when two sales touch a product at one moment.
        quant = self.env["stock.quant"]._gather(self.milk, self.shop_floor)
        quant.reserved_quantity = 10
        self.sell(2)
        self.assertEqual(quant.reserved_quantity, 10)
        self.assertFalse(self.exceptions())
        self.sell(9)
        self.assertEqual(self.exceptions("unapproved").available, 8)

    def test_goods_that_were_kept_for_others(self):
        delivery = self.reserve(8)
        self.sell(5)
        # Odoo takes them from the delivery, so that three are free again by now.
        self.assertEqual(delivery.move_ids.quantity, 5)
        self.assertEqual(self.exceptions("unapproved").available, 2)

    def test_goods_kept_for_others_elsewhere(self):
        delivery = self.reserve(8)
        self.put(self.milk, self.backroom, 5)
        self.sell(5)
        self.assertEqual(delivery.move_ids.quantity, 8, "the backroom's, now")
        self.assertEqual(self.exceptions("unapproved").available, 2)

    def test_posted_at_closing(self):
        self.session.update_stock_at_closing = True
        self.sell(8)
        self.sell(5)
        exception = self.exceptions("unapproved")
        self.assertEqual((exception.available, exception.short_by), (2, 3))
        self.session._create_picking_at_end_of_session()
        self.session.state = "closed"
        self.commit()
        self.exceptions("unapproved")

    def test_kiosk_order_without_picking(self):
        self.pay(self.make_order(12), picking=False)
        self.commit()
        self.exceptions("unapproved")

    def test_shipped_later_leaves_from_elsewhere(self):
        order = self.make_order(12)
        order.shipping_date = "2030-01-01"
        self.pay(order, picking=False)
        self.commit()
        self.assertFalse(self.exceptions())

    def test_products_without_stock(self):
        for values in ({"type": "service"}, {"is_storable": False}):
            product = self.make_product(**{"is_storable": False, **values})
            self.pay(self.make_order(3, product=product))
        self.commit()
        self.assertFalse(self.exceptions())

    def test_each_product_has_its_own(self):
        bread = self.make_product("Bread")
        lines = [(self.milk, 11), (bread, 2), (self.milk, 1)]
        self.pay(self.make_order_with(lines, self.session))
        self.commit()
        found = self.exceptions("unapproved", "unapproved")
        self.assertEqual(
            {each.product_id: each.short_by for each in found},
            {self.milk: 2, bread: 2},
        )
