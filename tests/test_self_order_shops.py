from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models.self_order_context import as_customer

from .self_order_case import SelfOrderCase

SHORT = "not enough left of: Milk"
STRANGE = "Sorry, this order is not open here"


@tagged("post_install", "-at_install")
class TestSelfOrderShops(SelfOrderCase):
    """Whose shop it is, the customer's token says; the device says what it likes."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_lax_till()

    def assertRefused(self, message, *lines, **values):
        with self.assertRaisesRegex(UserError, message), self.env.cr.savepoint():
            self.order(*lines, **values)

    def make_lies(self):
        other = self.make_company("Other Ltd")
        stock = self.warehouse_of(other).lot_stock_id
        theirs = self.make_config("Their till", stock, company=other)
        foreign = {
            "config_id": theirs.id,
            "session_id": self.open_session(theirs).id,
            "company_id": other.id,
        }
        point_of_sale = {"config_id": self.lax.id}
        session = {"session_id": self.lax_session.id}
        return [point_of_sale, session, {**point_of_sale, **session}, foreign]

    def test_a_shop_that_checks_nothing_is_not_the_customers_to_choose(self):
        for lie in self.make_lies():
            with self.subTest(lie):
                self.assertRefused(SHORT, (self.milk, 11), more=lie)

    def test_what_is_there_is_ordered_where_the_token_is_of(self):
        for number, lie in enumerate(self.make_lies()):
            with self.subTest(lie):
                draft = self.order((self.milk, 1), uuid=f"order-{number}", more=lie)
                self.assertEqual(draft.config_id, self.config)
                self.assertEqual(draft.session_id, self.session)
                self.assertEqual(draft.company_id, self.company)

    def test_a_draft_of_another_shop_is_not_taken_over(self):
        self.offer_self_order(self.lax)
        draft = self.order((self.milk, 20), config=self.lax)
        self.assertEqual(draft.config_id, self.lax)
        self.assertRefused(STRANGE, (self.milk, 1))

    def test_what_a_sharing_shop_has_accepted_is_judged_again(self):
        self.offer_self_order(self.lax)
        self.config.trusted_config_ids = self.lax
        draft = self.order((self.milk, 20), config=self.lax)
        self.assertRefused(SHORT)
        draft.lines.qty = 9
        self.order((self.milk, 1))
        self.assertEqual(draft.config_id, self.config)

    def test_a_till_of_the_superuser_is_no_customer(self):
        line = {"product_id": self.milk.id, "figure": 10, "age": 3}
        evidence = {"device": "Till 1", "lines": [line]}
        for source in ("kiosk", "mobile"):
            with self.subTest(source):
                lines = (self.milk, 11)
                request = self.request(lines, uuid=source, source=source, state="paid")
                request["stock_evidence"] = evidence
                orders = self.env["pos.order"].sudo()
                answer = orders.sync_from_ui([request])
                order = orders.browse(answer["pos.order"][0]["id"])
                self.assertEqual(order.state, "paid")
                self.assertEqual(order.stock_evidence["device"], "Till 1")

    def test_nobody_becomes_a_customer_by_rpc(self):
        [key] = as_customer(self.config).env.context.keys() - self.env.context.keys()
        orders = self.env["pos.order"].with_user(self.cashier)
        for forged in (self.config.id, [self.config.id], {"config_id": 1}):
            with self.subTest(forged):
                request = self.request((self.milk, 11), uuid=f"forged-{forged}")
                orders.with_context(**{key: forged}).sync_from_ui([request])

    def test_whether_it_is_sent_later_is_no_customers_to_say(self):
        draft = self.order((self.milk, 1), more={"shipping_date": "2030-01-01"})
        self.assertFalse(draft.shipping_date)
