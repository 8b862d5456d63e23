from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .claim_case import ClaimCase
from .common import POS_USER

LIMIT = "odoo.addons.pos_stock_guard.models.pos_stock_claim_limit.ORDERS_PER_USER"


@tagged("post_install", "-at_install")
class TestClaimAccess(ClaimCase):
    def test_strangers_are_refused(self):
        other = self.make_company("Another Ltd")
        strangers = [
            self.make_user("stranger", "base.group_user"),
            self.make_user("portal", "base.group_portal"),
            self.make_user("rival", POS_USER, other),
            self.env.ref("base.public_user"),
        ]
        for stranger in strangers:
            config = self.env(user=stranger, context={})["pos.config"].browse(
                self.config.id
            )
            with self.subTest(stranger.login):
                with self.assertRaises(AccessError):
                    config.claim_stock({})
                with self.assertRaises(AccessError):
                    config.release_stock("a")

    def test_garbage_is_refused(self):
        config = self.config.with_user(self.cashier)
        for value in (None, [], "x", {"uuid": "a", "device": "b", "lines": "all"}):
            with self.assertRaisesRegex(UserError, "makes no sense"):
                config.claim_stock(value)
        for value in (None, 3, "", "x" * 65):
            with self.assertRaisesRegex(UserError, "uuid"):
                config.release_stock(value)
        with self.assertRaisesRegex(UserError, "one point of sale"):
            (self.config | self.twin).with_user(self.cashier).release_stock("a")

    def test_products_without_stock_here_are_refused(self):
        other = self.make_company("Another Ltd")
        products = [
            self.make_product("Haircut", is_storable=False),
            self.make_product("Theirs", company_id=other.id),
        ]
        unknown = self.env["product.product"].browse(2**31 - 1)
        for product in (*products, unknown):
            with self.assertRaisesRegex(UserError, "no stock here"):
                self.claim("a", 1, product=product)

    def test_a_branch_sells_what_its_company_owns(self):
        branch = self.make_company("Branch", parent_id=self.company.id)
        self.lamp.company_id = self.company
        here = self.warehouse_of(branch).lot_stock_id
        config = self.make_config("Branch till", here, branch)
        config = config.with_context(**self.acting_for(branch))
        config.negative_stock_policy = "never"
        self.cashier = self.make_user("branch", POS_USER, branch)
        self.open_session(config)
        self.put(self.lamp, here, 1)
        self.assertTrue(self.claim("a", 1, config)["ok"])
        [shortage] = self.claim("b", 1, config)["shortages"]
        self.assertEqual(shortage["held_by"], [["Branch till", 1]])

    def test_an_archived_product_is_still_claimed(self):
        self.lamp.action_archive()
        self.assertTrue(self.claim("a", 1)["ok"])

    def test_where_no_session_is_open_nothing_is_held(self):
        closed = self.make_config("Till 3", self.shop_floor)
        with self.assertRaisesRegex(UserError, "no session is open"):
            self.claim("a", 1, config=closed)
        self.assertEqual(self.holds(), [])
        session = self.open_session(closed)
        session.state = "closing_control"
        self.assertTrue(self.claim("a", 1, config=closed)["ok"])
        session.state = "closed"
        # What it held goes as ever: by itself, or when the till lets go.
        closed.with_user(self.cashier).release_stock("a")
        self.commit()
        self.assertEqual(self.holds(), [])

    def test_orders_that_are_not_waiting_to_be_paid_are_refused(self):
        paid = self.pay(self.make_order(1, uuid="paid"))
        self.assertEqual(paid.state, "paid")
        with self.assertRaisesRegex(UserError, "not waiting to be paid here"):
            self.claim("paid", 1)

    def test_an_order_of_another_company_is_refused(self):
        other = self.make_company("Another Ltd")
        location = self.warehouse_of(other).lot_stock_id
        config = self.make_config("Theirs", location, other)
        self.make_order(1, uuid="theirs", session=self.open_session(config))
        with self.assertRaisesRegex(UserError, "not waiting to be paid here"):
            self.claim("theirs", 1)

    def test_a_hold_knows_who_asked_for_it(self):
        self.claim("a", 1)
        hold = self.env["pos.stock.claim"].search([])
        self.assertEqual(hold.user_id, self.cashier)
        self.cashier = self.make_user("colleague", POS_USER)
        self.claim("a", 1)
        self.assertEqual(hold.user_id, self.cashier)

    def test_nobody_holds_for_endless_orders(self):
        self.put(self.lamp, self.shop_floor, 10)
        with patch(LIMIT, 3):
            for uuid in ("a", "b", "c"):
                self.claim(uuid, 1)
            with self.assertRaisesRegex(UserError, "3 orders at once"):
                self.claim("d", 1)
            self.assertTrue(self.claim("c", 2)["ok"], "it has its place")
            self.assertTrue(self.claim("d", 1, self.twin)["ok"], "another till")
            first, self.cashier = self.cashier, self.make_user("colleague", POS_USER)
            self.assertTrue(self.claim("e", 1)["ok"], "another user")
            self.cashier = first
            self.config.with_user(first).release_stock("a")
            self.assertTrue(self.claim("f", 1)["ok"], "one was let go")
            self.let_pass(301)
            self.assertTrue(self.claim("g", 1)["ok"], "they have run out")
