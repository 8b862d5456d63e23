from unittest.mock import patch

from psycopg2.errors import LockNotAvailable

from odoo.exceptions import UserError
from odoo.tests import tagged

from .self_order_case import SelfOrderCase

REFUSED = "Sorry, there is not enough left of: Milk. Please take less of it"


@tagged("post_install", "-at_install")
class TestSelfOrder(SelfOrderCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.manager = cls.make_user(
            "manager", "base.group_user,point_of_sale.group_pos_manager"
        )

    def assertRefused(self, *lines, **values):
        with self.assertRaises(UserError) as refusal, self.env.cr.savepoint():
            self.order(*lines, **values)
        return refusal.exception.args[0]

    def pay_at_the_kiosk(self):
        """A kiosk with a terminal, whose customers have paid a moment later."""
        self.offer_self_order(self.config, "kiosk")
        configs = self.env.registry["pos.config"]
        self.startPatcher(
            patch.object(configs, "has_valid_self_payment_method", lambda _self: True)
        )

    def holds(self):
        return [(uuid, held) for uuid, _, held, _ in self.pull()["claims"]]

    def test_what_is_there_may_be_ordered(self):
        self.assertEqual(self.order((self.milk, 10)).state, "draft")

    def test_row_25_more_than_there_is_is_refused_and_no_quantity_is_told(self):
        message = self.assertRefused((self.milk, 6), (self.milk, 5))
        self.assertIn(REFUSED, message)
        self.assertNotRegex(message, "[0-9]")
        self.assertFalse(self.env["pos.order"].search([("uuid", "=", "an-order")]))

    def test_the_references_of_products_are_not_told(self):
        self.milk.default_code = "M-77"
        self.assertIn(REFUSED, self.assertRefused((self.milk, 11)))

    def test_a_rule_that_asks_for_a_manager_forbids(self):
        self.config.negative_stock_policy = "approve"
        self.assertRefused((self.milk, 11))

    def test_rules_that_let_a_cashier_go_on_do_not(self):
        for policy in ("allowed", "warn"):
            with self.subTest(policy):
                self.config.negative_stock_policy = policy
                self.order((self.milk, 11), uuid=policy)

    def test_only_growth_is_refused(self):
        draft = self.order((self.milk, 8))
        self.put(self.milk, self.shop_floor, -9)
        butter = self.make_product("Butter")
        self.put(butter, self.shop_floor, 1)
        self.order((butter, 1))
        self.assertEqual(len(draft.lines), 2)
        self.assertRefused((self.milk, 1))

    def test_what_is_being_paid_at_a_till_is_not_there(self):
        lines = [{"product_id": self.milk.id, "qty": 8}]
        request = {"uuid": "at-a-till", "device": "Till 1", "lines": lines}
        self.pull()
        self.config.with_user(self.cashier).claim_stock(request)
        self.assertRefused((self.milk, 3))
        self.order((self.milk, 2))

    def test_who_says_that_nothing_is_to_pay_is_refused_all_the_same(self):
        for state in ("paid", "done"):
            with self.subTest(state):
                self.assertRefused((self.milk, 11), state=state)

    def test_row_25_what_is_short_by_now_can_be_paid(self):
        draft = self.order((self.milk, 8))
        self.put(self.milk, self.shop_floor, -9)
        draft.state = "paid"
        draft._process_saved_order(False)
        self.commit()
        exception = self.env["pos.stock.exception"].search([])
        self.assertEqual(exception.order_id, draft)
        self.assertEqual(exception.short_by, 7)

    def test_what_a_cashier_saw_is_no_customers_to_say(self):
        line = {
            "product_id": self.milk.id,
            "figure": 50,
            "age": 1,
            "approval": {
                "user_id": self.manager.id,
                "quantity": 1000,
                "at": "2026-11-21 18:02:00",
            },
        }
        forged = {"stock_evidence": {"device": "x", "lines": [line]}}
        draft = self.order((self.milk, 8), more=forged)
        self.assertFalse(draft.stock_evidence)
        # Nor of an order that is there.
        self.order((self.milk, 1), more=forged)
        self.assertFalse(draft.stock_evidence)

    def test_in_whose_name_a_customer_ordered_was_not_there(self):
        self.config.negative_stock_policy = "approve"
        self.config.self_ordering_default_user_id = self.manager
        draft = self.order((self.milk, 8), user=self.manager)
        self.assertEqual(draft.create_uid, self.manager)
        self.put(self.milk, self.shop_floor, -9)
        approval = {
            "user_id": self.manager.id,
            "quantity": 8,
            "at": str(draft.date_order),
        }
        line = {"product_id": self.milk.id, "figure": 1, "age": 1, "approval": approval}
        draft.with_user(self.cashier).stock_evidence = {"lines": [line]}
        self.pay(draft.with_user(self.cashier))
        self.commit()
        exception = self.env["pos.stock.exception"].search([])
        self.assertEqual(exception.kind, "unapproved")
        self.assertEqual(exception.approval_flaw, "login")

    def test_a_till_that_adds_to_such_a_draft_is_not_refused(self):
        self.order((self.milk, 8))
        orders = self.env["pos.order"].with_user(self.cashier)
        orders.sync_from_ui([self.request((self.milk, 8))])
        draft = orders.search([("uuid", "=", "an-order")])
        self.assertEqual(sum(draft.lines.mapped("qty")), 16)

    def test_a_kiosk_holds_what_is_paid_at_once(self):
        self.pay_at_the_kiosk()
        draft = self.order((self.milk, 8), source="kiosk")
        self.assertEqual(self.holds(), [("an-order", 8)])
        self.assertRefused((self.milk, 3), uuid="another", source="kiosk")
        self.order((self.milk, 2), uuid="another", source="kiosk")
        draft.state = "paid"
        draft._process_saved_order(False)
        self.assertEqual(self.holds(), [("another", 2)])

    def test_customers_hold_for_so_many_orders_and_are_sold_to_all_the_same(self):
        self.pay_at_the_kiosk()
        limit = "odoo.addons.pos_stock_guard.models.pos_stock_claim_limit"
        self.startPatcher(patch(f"{limit}.ORDERS_OF_CUSTOMERS", 2))
        for uuid in ("a", "b", "c"):
            draft = self.order((self.milk, 1), uuid=uuid, source="kiosk")
            self.assertEqual(draft.state, "draft")
        self.assertEqual(self.holds(), [("a", 1), ("b", 1)])
        # What is held already can grow.
        self.order((self.milk, 1), uuid="b", source="kiosk")
        self.assertEqual(self.holds(), [("a", 1), ("b", 2)])
        self.assertRefused((self.milk, 8), uuid="d", source="kiosk")

    def test_a_kiosk_lets_go_what_the_customer_cancels(self):
        self.pay_at_the_kiosk()
        self.order((self.milk, 8), source="kiosk").remove_from_ui([])
        self.env["pos.order"].search([("uuid", "=", "an-order")]).state = "cancel"
        self.assertEqual(self.holds(), [])

    def test_a_phone_holds_nothing(self):
        self.order((self.milk, 8))
        self.assertEqual(self.holds(), [])

    def test_a_kiosk_that_would_wait_too_long_sells_by_the_figures(self):
        self.pay_at_the_kiosk()
        claims = self.env.registry["pos.stock.claim"]
        with patch.object(claims, "_open_env", side_effect=LockNotAvailable):
            self.order((self.milk, 8), source="kiosk")
            self.assertRefused((self.milk, 11), uuid="another", source="kiosk")
        self.assertEqual(self.holds(), [])

    def test_a_till_without_a_place_sells_as_plain_odoo(self):
        self.put(self.milk, self.shop_floor, -10)
        (self.shop_floor | self.fridge).active = False
        self.order((self.milk, 11))
