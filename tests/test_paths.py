from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestPaths(ExceptionCase):
    """The paths of doc/paths.md that no till guards: rows 27 and 28."""

    def pay_in_the_back_office(self, order):
        payment = self.env["pos.make.payment"].with_context(active_id=order.id)
        payment.create({"payment_method_id": self.cash.id, "amount": 0}).check()
        self.commit()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cash = cls.env["pos.payment.method"].create(
            {"name": "On account", "company_id": cls.company.id}
        )

    def test_row_27_backend_payment(self):
        """Taken and posted, and what is short is on record."""
        order = self.make_order(12)
        self.pay_in_the_back_office(order)
        self.assertEqual(order.state, "paid")
        self.assertEqual(order.picking_ids.mapped("state"), ["done"])
        self.assertEqual(self.exceptions().short_by, 2)

    def test_row_27_backend_refund(self):
        order = self.make_order(4)
        self.pay_in_the_back_office(order)
        self.put(self.milk, self.shop_floor, -20)
        refund = self.env["pos.order"].browse(order.refund()["res_id"])
        self.pay_in_the_back_office(refund)
        self.assertEqual(refund.state, "paid")
        self.assertEqual(refund.picking_ids.mapped("state"), ["done"])
        self.assertFalse(self.exceptions())

    def test_row_28_duplicate(self):
        """A copy asks for nothing until it is paid, and is a sale of its own then."""
        order = self.make_order(8)
        self.pay_in_the_back_office(order)
        copy = order.copy()
        self.assertEqual(self.figures_of(self.milk), (2.0, 0.0, 0.0))
        self.assertFalse(self.exceptions())
        self.pay_in_the_back_office(copy)
        self.assertEqual(copy.state, "paid")
        self.assertEqual(self.exceptions().order_id, copy)
        self.assertEqual(self.exceptions().short_by, 6)
