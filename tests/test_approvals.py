from datetime import timedelta

from odoo.fields import Datetime
from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestApprovals(ExceptionCase):
    def sell_approved(self, approval, user=None, **values):
        evidence = self.evidence({"approval": approval})
        order = self.ui_order(12, stock_evidence=evidence, **values)
        self.sync(order, user=user or self.manager)
        return self.exceptions()[-1]

    def assertApproved(self, exception):
        self.assertEqual((exception.kind, exception.note), ("approved", False))

    def assertRefused(self, exception, reason):
        self.assertEqual(exception.kind, "unapproved")
        self.assertIn(reason, exception.note)

    def test_approved(self):
        exception = self.sell_approved(self.approval(self.manager))
        self.assertApproved(exception)
        self.assertRecordValues(
            exception,
            [
                {
                    "approver": self.manager.name,
                    "approver_user_id": self.manager.id,
                    "approval_reason": "A regular customer",
                    "cashier_user_id": self.cashier.id,
                }
            ],
        )
        self.assertTrue(exception.approved_at)
        message = exception.order_id.message_ids.filtered("body")[0].body
        self.assertIn(f"{self.manager.name} (A regular customer)", message)

    def test_cashiers_approve_nothing(self):
        exception = self.sell_approved(self.approval(self.cashier), user=self.cashier)
        self.assertRefused(exception, "no right")
        self.assertEqual(exception.approver, self.cashier.name)

    def test_somebody_who_was_not_there(self):
        exception = self.sell_approved(self.approval(self.manager), user=self.cashier)
        self.assertRefused(exception, "not logged in")

    def test_nobody(self):
        exception = self.sell_approved({**self.approval(), "user_id": 2**31 - 1})
        self.assertRefused(exception, "no right")
        self.assertFalse(exception.approver)
        self.assertTrue(exception.approved_at)

    def test_manager_of_another_company(self):
        elsewhere = self.make_company("Other Ltd")
        groups = "base.group_user,point_of_sale.group_pos_manager"
        foreigner = self.make_user("foreigner", groups, company=elsewhere)
        exception = self.sell_approved(self.approval(foreigner))
        self.assertRefused(exception, "no right")
        # Who makes up an id learns no name of another company's.
        self.assertFalse(exception.approver)
        self.assertFalse(exception.approver_user_id)
        self.assertNotIn(foreigner.name, exception.order_line_id.stock_approval)

    def test_manager_who_left(self):
        groups = "base.group_user,point_of_sale.group_pos_manager"
        gone = self.make_user("gone", groups)
        gone.active = False
        self.assertRefused(self.sell_approved(self.approval(gone)), "no right")

    def test_more_than_was_approved(self):
        exception = self.sell_approved(self.approval(self.manager, quantity=11))
        self.assertRefused(exception, "More was sold")

    def test_old_approval(self):
        at = Datetime.to_string(Datetime.now() - timedelta(days=2))
        exception = self.sell_approved(self.approval(self.manager, at=at))
        self.assertRefused(exception, "while the order was open")

    def test_no_reason_where_one_is_required(self):
        self.config.stock_approval_reason = "required"
        exception = self.sell_approved(self.approval(self.manager, reason=None))
        self.assertEqual(exception.kind, "approved")
        self.assertIn("No reason", exception.note)
        self.assertApproved(self.sell_approved(self.approval(self.manager)))

    def test_approval_of_another_product(self):
        bread = self.make_product("Bread")
        line = {"product_id": bread.id, "approval": self.approval(self.manager)}
        evidence = self.evidence({"figure": 0}, line)
        self.sync(self.ui_order(12, stock_evidence=evidence), user=self.manager)
        self.assertFalse(self.exceptions("unapproved").approver)

    def test_approval_before_the_order_went_offline_for_days(self):
        then = Datetime.to_string(Datetime.now() - timedelta(days=20))
        approval = self.approval(self.manager, at=then)
        self.assertApproved(self.sell_approved(approval, date_order=then))

    def test_employee_where_there_are_none(self):
        approval = {**self.approval(), "user_id": None, "employee_id": 2**31 - 1}
        exception = self.sell_approved(approval)
        self.assertRefused(exception, "no right")
