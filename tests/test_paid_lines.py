from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestPaidLines(ExceptionCase):
    """An order is judged as it was paid: what closing the session takes is that."""

    def setUp(self):
        super().setUp()
        self.session.update_stock_at_closing = True
        self.order = self.sync(self.ui_order(1))
        self.as_cashier = self.order.with_user(self.cashier)
        self.line = {**self.ui_order(100)["lines"][0][2], "name": "More"}
        del self.line["uuid"]

    def assertRecorded(self, deed):
        before = self.exceptions()
        deed()
        self.commit()
        exception = self.exceptions() - before
        self.assertEqual((exception.kind, exception.order_id), ("unjudged", self.order))
        self.assertIn(f"{self.cashier.name} changed it", exception.note)

    def test_more_of_it(self):
        self.assertRecorded(lambda: self.as_cashier.lines.write({"qty": 100}))
        line_id = self.order.lines.id
        more = {"lines": [(1, line_id, {"qty": 200})]}
        self.assertRecorded(lambda: self.as_cashier.write(more))

    def test_another_product(self):
        bread = self.make_product("Bread")
        change = {"product_id": bread.id}
        self.assertRecorded(lambda: self.as_cashier.lines.write(change))

    def test_another_line(self):
        lines = self.as_cashier.lines
        values = {**self.line, "order_id": self.order.id}
        self.assertRecorded(lambda: lines.create(values))
        self.assertRecorded(
            lambda: lines.with_context(default_order_id=self.order.id).create(self.line)
        )
        self.assertRecorded(
            lambda: self.as_cashier.write({"lines": [(0, 0, self.line)]})
        )

    def test_a_line_of_another_order(self):
        draft = self.sync(self.ui_order(100, state="draft")).with_user(self.cashier)
        self.assertRecorded(lambda: draft.lines.write({"order_id": self.order.id}))
        draft = self.sync(self.ui_order(100, state="draft"))
        link = {"lines": [(4, draft.lines.id)]}
        self.assertRecorded(lambda: self.as_cashier.write(link))
        away = {"order_id": self.sync(self.ui_order(1, state="draft")).id}
        self.assertRecorded(lambda: self.as_cashier.lines.write(away))

    def test_what_takes_no_stock(self):
        tip = self.make_product("Tip", is_storable=False, type="service")
        values = {**self.line, "product_id": tip.id, "order_id": self.order.id}
        line = self.as_cashier.lines.create(values)
        line.write({"qty": 2})
        self.assertEqual(self.order.lines.mapped("qty"), [1, 2])
        self.assertFalse(self.exceptions())

    def test_what_changes_nothing(self):
        line = self.as_cashier.lines
        line.write(
            {
                "qty": 1,
                "product_id": self.milk.id,
                "order_id": self.order.id,
                "note": "[]",
            }
        )
        self.assertFalse(self.exceptions())

    def test_a_draft_that_is_paid_with_more(self):
        draft = self.ui_order(1, state="draft")
        self.sync(draft)
        paid = {**self.ui_order(12), **draft, "state": "paid"}
        paid["lines"] = self.ui_order(11)["lines"]
        order = self.sync(paid)
        self.assertEqual(sorted(order.lines.mapped("qty")), [1, 11])
        self.exceptions("unapproved")
