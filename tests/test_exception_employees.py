from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestExceptionEmployees(ExceptionCase):
    def test_employees(self):
        """Both sides of an optional module: the suite runs with pos_hr and without."""
        if "employee_id" not in self.env["pos.order"]._fields:
            order = self.make_order(1)
            self.assertEqual(order._get_stock_cashier(), order.user_id)
            return
        self.env.cr.execute("UPDATE pos_config SET module_pos_hr = TRUE")
        self.env.invalidate_all()
        self.check_cashier()
        self.check_approvers()
        self.check_pins()

    def test_a_till_without_employees_asks_nobody_for_a_pin(self):
        self.env.cr.execute("UPDATE pos_config SET module_pos_hr = FALSE")
        self.env.invalidate_all()
        self.sell(10)
        boss, flaw = 7, "right"
        if "hr.employee" in self.env:
            boss = self.make_employee("Boss", user_id=self.manager.id).id
            flaw = "login"
        approval = {**self.approval(quantity=1), "user_id": None, "employee_id": boss}
        evidence = self.evidence({"figure": 0, "approval": approval})
        self.sync(self.ui_order(1, stock_evidence=evidence))
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.approval_flaw, flaw)

    def check_cashier(self):
        ann = self.make_employee("Ann")
        self.sync(self.ui_order(12, employee_id=ann.id))
        exception = self.exceptions("unapproved")
        self.assertEqual(
            (exception.cashier, exception.cashier_employee), ("Ann", ann.id)
        )
        self.assertEqual(exception.cashier_user_id, self.cashier)

    def check_approvers(self):
        chief = self.make_employee("Chief")
        self.config.advanced_employee_ids = chief
        boss = self.make_employee("Boss", user_id=self.manager.id)
        clerk = self.make_employee("Clerk")
        stranger = self.make_employee("Stranger")
        stranger.company_id = self.make_company("Other Ltd")
        gone = self.make_employee("Gone")
        self.config.advanced_employee_ids |= gone
        gone.active = False
        helper = self.make_employee("Helper")
        self.config.minimal_employee_ids = helper
        elsewhere = self.make_employee("Elsewhere")
        twin = self.make_config("Till 2", self.shop_floor)
        twin.advanced_employee_ids = elsewhere
        for employee, kind in (
            (chief, "approved"),
            (boss, "approved"),
            (clerk, "unapproved"),
            (gone, "unapproved"),
            (helper, "unapproved"),
            (elsewhere, "unapproved"),
        ):
            exception = self.sell_approved_by(employee)
            self.assertEqual(
                (exception.kind, exception.approver), (kind, employee.name)
            )
            self.assertEqual(exception.approver_employee, employee.id)
        # Who makes up an id learns no name of another company's.
        exception = self.sell_approved_by(stranger)
        self.assertEqual((exception.kind, exception.approver), ("unapproved", False))
        self.assertFalse(exception.approver_employee)
        # Whoever opened the till is not who stands there.
        evidence = self.evidence({"figure": 0, "approval": self.approval(self.manager)})
        self.sync(self.ui_order(1, stock_evidence=evidence), user=self.manager)
        self.assertEqual(self.exceptions()[-1].kind, "unapproved")

    def check_pins(self):
        # Who has none cannot have typed it; who stands at the till need not.
        silent = self.make_employee("Silent", pin=False)
        self.config.advanced_employee_ids |= silent
        exception = self.sell_approved_by(silent)
        self.assertEqual(exception.kind, "unapproved")
        self.assertIn("no PIN", exception.note)
        exception = self.sell_approved_by(silent, employee_id=silent.id)
        self.assertEqual(exception.kind, "approved")

    def sell_approved_by(self, employee, **values):
        approval = self.approval(quantity=1)
        approval = {**approval, "user_id": None, "employee_id": employee.id}
        evidence = self.evidence({"figure": 0, "approval": approval})
        self.sync(self.ui_order(1, stock_evidence=evidence, **values))
        return self.exceptions()[-1]

    def make_employee(self, name, **values):
        return self.env["hr.employee"].create(
            {"name": name, "company_id": self.company.id, "pin": "1234", **values}
        )
