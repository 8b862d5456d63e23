from odoo.tests import tagged

from .resent_case import ResentCase


@tagged("post_install", "-at_install")
class TestResentSaleLinks(ResentCase):
    """A line that was taken over from a sale order that its till has not loaded."""

    def setUp(self):
        super().setUp()
        customer = self.env["res.partner"].create({"name": "Customer"})
        self.sale = self.env["sale.order"].create(
            {
                "partner_id": customer.id,
                "company_id": self.company.id,
                "warehouse_id": self.warehouse.id,
                "order_line": [(0, 0, {"product_id": self.milk.id})],
            }
        )
        self.sale.action_confirm()
        self.kept.sale_order_origin_id = self.sale
        self.kept.sale_order_line_id = self.sale.order_line

    def pay_unaware(self):
        change = {"sale_order_origin_id": False, "sale_order_line_id": False}
        self.send([[1, self.kept.id, change]], "paid")
        self.assertEqual(self.order.state, "paid")

    def test_line_is_of_its_sale_order_although_its_till_does_not_know_it(self):
        rights = ("sales_team.group_sale_salesman_all_leads", "stock.group_stock_user")
        for right in rights:
            self.cashier.group_ids += self.env.ref(right)
        self.pay_unaware()
        self.assertEqual(self.kept.sale_order_origin_id, self.sale)
        self.assertEqual(self.kept.sale_order_line_id, self.sale.order_line)

    def test_sale_is_taken_of_a_cashier_who_may_see_no_sale_order(self):
        self.pay_unaware()
        self.assertFalse(self.kept.sale_order_origin_id)
        self.assertFalse(self.kept.sale_order_line_id)
