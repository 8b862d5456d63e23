from odoo.tests import tagged

from .exception_case import ExceptionCase
from .kit_case import KitCase


@tagged("post_install", "-at_install")
class TestApprovedKits(KitCase, ExceptionCase):
    """A till makes the approval of components of the kit's, as the order is paid."""

    def setUp(self):
        super().setUp()
        self.given = self.approval(self.manager, quantity=7)
        line = {"product_id": self.basket.id, "approval": self.given}
        self.sold = self.ui_order(7, product=self.basket)
        draft = {**self.sold, "state": "draft", "stock_evidence": self.evidence(line)}
        self.sync({**draft, "payment_ids": []}, user=self.manager)

    def pay(self, cups, **components):
        """:return: kinds of exceptions of cups, by what a cashier's till tells"""
        lines = [
            {"product_id": self.basket.id, "approval": self.given},
            {
                "product_id": self.cup.id,
                "approval": {**self.given, "quantity": cups, **components},
            },
        ]
        evidence = self.evidence(*lines)
        paid = {**self.sold, "stock_evidence": evidence}
        self.sync(paid, user=self.cashier)
        return self.exceptions().filtered(lambda each: each.product_id == self.cup)

    def test_components_of_what_was_approved(self):
        self.sold["lines"] = []
        self.assertEqual(self.pay(28).kind, "approved")

    def test_more_kits_than_were_approved(self):
        self.sold["lines"] = [
            *self.ui_order(1, product=self.basket)["lines"],
        ]
        exception = self.pay(32)
        self.assertEqual(exception.approval_flaw, "login")

    def test_components_that_are_sold_by_themselves_too(self):
        self.sold["lines"] = self.ui_order(1, product=self.cup)["lines"]
        self.assertEqual(self.pay(29).approval_flaw, "login")

    def test_in_other_words(self):
        self.sold["lines"] = []
        exception = self.pay(28, reason="Never said")
        self.assertEqual(exception.approval_flaw, "login")
