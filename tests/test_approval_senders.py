from odoo.tests import tagged

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

    def test_it_stays_his_however_often_others_send_it(self):
        approval = self.approval(self.manager)
        draft = self.draft(approval)
        order = self.env["pos.order"].search([("uuid", "=", draft["uuid"])])
        for _time in range(2):
            told = order._get_stock_seen(self.milk)["approval"]
            self.assertEqual(told["sent_by"], self.manager.id)
            again = {**draft, "lines": [], "stock_evidence": order.stock_evidence}
            self.sync(again, user=self.cashier)
            order.invalidate_recordset()
        self.assertApproved(self.pay_draft(draft, approval))

    def test_several_orders_written_at_once(self):
        approval = self.approval(self.manager)
        drafts = [self.draft(approval), self.draft(approval)]
        uuids = [draft["uuid"] for draft in drafts]
        orders = self.env["pos.order"].search([("uuid", "in", uuids)])
        evidence = self.evidence({"approval": approval})
        orders.with_user(self.cashier).write({"stock_evidence": evidence})
        for order in orders:
            told = order._get_stock_seen(self.milk)["approval"]
            self.assertEqual(told["sent_by"], self.cashier.id)

    def test_of_an_order_stored_before_it_was_noted_nobody_is_known(self):
        approval = self.approval(self.manager)
        draft = self.draft(approval)
        self.env.cr.execute(
            """
            UPDATE pos_order
               SET stock_evidence = stock_evidence #- '{lines,0,approval,sent_by}'
             WHERE uuid = %s
            """,
            (draft["uuid"],),
        )
        self.env.invalidate_all()
        self.assertNotThere(self.pay_draft(draft, approval))
