from odoo.tests import tagged

from .tour_case import StockGuardTourCase


@tagged("post_install", "-at_install", "is_tour")
class TestApprovalTours(StockGuardTourCase):
    """Both sides of an optional module: there are runs with pos_hr and without."""

    def test_approved_by_pin(self):
        if not self.employ_staff():
            return
        self.main_pos_config.stock_approval_reason = "required"
        self.start_staff_tour("PosStockGuardApprovePin")
        exception = self.exception_of(self.phone)
        self.assertRecordValues(
            exception,
            [
                {
                    "kind": "approved",
                    "cashier": "Guarded Ann",
                    "approver": "Guarded Cleo",
                    "approver_employee": self.cleo.id,
                    "approval_reason": "Promised to Jane",
                    "seen": "figure",
                    "figure_seen": 0,
                    "choice_seen": "proceed",
                    "note": False,
                }
            ],
        )

    def test_approved_by_pin_offline(self):
        if not self.employ_staff():
            return
        self.main_pos_config.stock_approval_reason = "optional"
        self.start_staff_tour("PosStockGuardApprovePinOffline")
        exception = self.exception_of(self.phone)
        self.assertEqual(
            (exception.kind, exception.approver), ("approved", "Guarded Bob")
        )

    def test_approved_by_the_user_who_is_a_manager(self):
        self.start_pos_tour("PosStockGuardApproveManager", login="pos_admin")
        exception = self.exception_of(self.phone)
        self.assertEqual(
            (exception.kind, exception.approver_user_id), ("approved", self.pos_admin)
        )

    def start_staff_tour(self, name):
        self.main_pos_config.with_user(self.seller).open_ui()
        self.start_pos_tour(name, login="stock_guard_seller")
        self.assertEqual(self.sold(self.phone), 1)

    def exception_of(self, product):
        # Tours run within one transaction, in which nothing is judged by itself.
        self.env["pos.stock.sale"]._judge()
        return self.env["pos.stock.exception"].search(
            [("product_id", "in", product.product_variant_ids.ids)]
        )

    def employ_staff(self):
        """:return: whether pos_hr is installed"""
        if "hr.employee" not in self.env or (
            "advanced_employee_ids" not in self.main_pos_config
        ):
            return False
        ann = self.make_employee("Ann", "1111", user_id=self.seller.id)
        bob = self.make_employee("Bob", "2222")
        self.cleo = self.make_employee("Cleo", "3333")
        # A manager who has no PIN cannot be asked for it.
        dan = self.make_employee("Dan", False)
        self.main_pos_config.write(
            {
                "module_pos_hr": True,
                "basic_employee_ids": [(6, 0, ann.ids)],
                "advanced_employee_ids": [(6, 0, (bob | self.cleo | dan).ids)],
            }
        )
        # Other managers of the database would be offered too.
        managers = self.main_pos_config.advanced_employee_ids
        (managers - bob - self.cleo - dan).sudo().write({"pin": False})
        return True

    def make_employee(self, name, pin, **values):
        # sudo: who runs these tests is not of the personnel department.
        return (
            self.env["hr.employee"]
            .sudo()
            .create(
                {
                    "name": f"Guarded {name}",
                    "company_id": self.main_pos_config.company_id.id,
                    "pin": pin,
                    **values,
                }
            )
        )
