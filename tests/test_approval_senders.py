from odoo.tests import tagged

from odoo.addons.pos_stock_guard.core.approval_senders import SENDERS_LIMIT

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestApprovalSenders(ExceptionCase):
    """Without pos_hr a manager is there when he is logged in: his login brings what he
    has approved, if a colleague takes the payment."""

    def draft(self, approval, user=None):
        """:return: what a till sends of a draft, which the server has now"""
        evidence = approval and self.evidence({"approval": approval})
        draft = self.ui_order(12, state="draft", stock_evidence=evidence or False)
        self.sync(draft, user=user or self.manager)
        return draft

    def pay_draft(self, draft, approval, user=None):
        """:return: the exception that its payment leaves"""
        evidence = self.evidence({"approval": approval})
        paid = {**draft, "state": "paid", "lines": [], "stock_evidence": evidence}
        self.sync({**self.ui_order(12), **paid}, user=user or self.cashier)
        return self.exceptions()[-1]

    def assertApproved(self, exception):
        self.assertEqual((exception.kind, exception.note), ("approved", False))

    def assertNotThere(self, exception):
        self.assertEqual(exception.kind, "unapproved")
        self.assertIn("was not logged in", exception.note)
        self.assertIn("was not logged in", exception.order_line_id.stock_approval)

    def test_what_a_manager_approved_and_a_cashier_is_paid_for(self):
        approval = self.approval(self.manager)
        draft = self.draft(approval)
        self.assertApproved(self.pay_draft(draft, approval))

    def test_who_opened_an_order_has_approved_nothing_by_that(self):
        draft = self.draft(None)
        forged = self.approval(self.manager)
        self.assertNotThere(self.pay_draft(draft, forged))

    def test_nobody_says_who_brought_it(self):
        forged = self.approval(self.manager, sent_by=self.manager.id)
        draft = self.draft(forged, user=self.cashier)
        self.assertNotThere(self.pay_draft(draft, forged))

    def test_what_is_changed_is_not_what_the_manager_brought(self):
        approval = self.approval(self.manager, quantity=11)
        for change in ({"quantity": 12}, {"quantity": 12, "reason": "Never said"}):
            with self.subTest(change):
                draft = self.draft(approval)
                self.assertNotThere(self.pay_draft(draft, {**approval, **change}))

    def test_what_was_brought_for_another_product(self):
        bread = self.make_product("Bread")
        approval = self.approval(self.manager)
        line = {"product_id": bread.id, "approval": approval}
        draft = self.ui_order(12, state="draft", stock_evidence=self.evidence(line))
        self.sync(draft, user=self.manager)
        self.assertNotThere(self.pay_draft(draft, approval))

    def test_what_was_brought_for_another_order(self):
        approval = self.approval(self.manager)
        self.draft(approval)
        other = self.draft(None)
        self.assertNotThere(self.pay_draft(other, approval))

    def test_who_takes_the_payment_approves_by_that(self):
        approval = self.approval(self.manager)
        draft = self.draft(approval, user=self.cashier)
        self.assertApproved(self.pay_draft(draft, approval, user=self.manager))

    def order_of(self, draft):
        return self.env["pos.order"].search([("uuid", "=", draft["uuid"])])

    def sender(self, order):
        """:return: who brought what stands on the order"""
        order.invalidate_recordset()
        told = order._get_stock_seen(self.milk)["approval"]
        return order._get_approval_sender(self.milk, told)

    def test_it_stays_his_however_often_others_send_it(self):
        approval = self.approval(self.manager)
        draft = self.draft(approval)
        order = self.order_of(draft)
        for _time in range(2):
            again = {**draft, "lines": [], "stock_evidence": order.stock_evidence}
            self.sync(again, user=self.cashier)
            self.assertEqual(self.sender(order), self.manager)
        self.assertEqual(len(order.stock_approval_senders), 1)
        self.assertApproved(self.pay_draft(draft, approval))

    def test_a_till_that_repeats_what_it_was_told_brings_nothing(self):
        forged = self.approval(self.manager)
        draft = self.draft(forged, user=self.cashier)
        order = self.order_of(draft).with_user(self.cashier)
        told = order.stock_evidence
        for meanwhile in (False, self.evidence({"approval": self.approval()})):
            order.stock_evidence = meanwhile
            again = {**draft, "lines": [], "stock_evidence": told}
            self.sync(again, user=self.manager)
            self.assertEqual(self.sender(order), self.cashier)
        self.assertNotThere(self.pay_draft(draft, forged))

    def test_nobody_writes_who_brought_it(self):
        forged = self.approval(self.manager)
        draft = self.draft(forged, user=self.cashier)
        order = self.order_of(draft)
        [known] = order.stock_approval_senders
        forger = [{**known, "sent_by": self.manager.id}]
        order.with_user(self.cashier).write({"stock_approval_senders": forger})
        self.assertEqual(self.sender(order), self.cashier)
        values = {"stock_approval_senders": forger, "lines": []}
        self.sync({**draft, **values}, user=self.cashier)
        self.assertEqual(self.sender(order), self.cashier)
        new = self.sync(self.ui_order(1, state="draft", **values))
        self.assertFalse(new.stock_approval_senders)

    def test_of_more_than_a_till_tells_nobody_is_known(self):
        draft = self.draft(None)
        order = self.order_of(draft).with_user(self.cashier)
        line = {"approval": self.approval(self.cashier)}
        products = range(2_000_000, 2_000_000 + SENDERS_LIMIT + 1)
        lines = [{**line, "product_id": product_id} for product_id in products]
        order.stock_evidence = self.evidence(*lines)
        self.assertEqual(len(order.stock_approval_senders), SENDERS_LIMIT)
        approval = self.approval(self.manager)
        order.with_user(self.manager).stock_evidence = self.evidence(
            {"approval": approval}
        )
        self.assertFalse(self.sender(order))
        self.assertNotThere(self.pay_draft(draft, approval))

    def test_several_orders_written_at_once(self):
        approval = self.approval(self.manager)
        drafts = [self.draft(approval), self.draft(approval)]
        uuids = [draft["uuid"] for draft in drafts]
        orders = self.env["pos.order"].search([("uuid", "in", uuids)])
        evidence = self.evidence({"approval": approval})
        orders.with_user(self.cashier).write({"stock_evidence": evidence})
        # The same words for the same orders.
        for order in orders:
            self.assertEqual(self.sender(order), self.manager)

    def test_of_an_order_stored_before_it_was_noted_nobody_is_known(self):
        approval = self.approval(self.manager)
        draft = self.draft(approval)
        self.order_of(draft)._write_own({"stock_approval_senders": False})
        self.assertNotThere(self.pay_draft(draft, approval))
