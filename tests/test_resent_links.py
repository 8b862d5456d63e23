from odoo.tests import tagged

from .resent_case import ResentCase


@tagged("post_install", "-at_install")
class TestResentLinks(ResentCase):
    """A till sends that a line leads nowhere, as it has not loaded what it leads to."""

    def test_refund_is_one_although_its_till_knows_no_more_of_what(self):
        sold = self.sync(self.ui_order(5))
        refund = self.ui_order(-5, state="draft")
        refund["lines"][0][2]["refunded_orderline_id"] = sold.lines.id
        order = self.sync(refund).filtered(lambda each: each.state == "draft")
        line = order.lines
        values = {**refund["lines"][0][2], "id": line.id}
        change = [1, line.id, {**values, "refunded_orderline_id": False}]
        for state in ("draft", "paid"):
            self.sync({**refund, "state": state, "lines": [change]})
            self.assertEqual(order.state, state)
            self.assertEqual(line.refunded_orderline_id, sold.lines)
        self.assertEqual(sold.lines.refunded_qty, 5)

    def test_other_links_can_be_cut(self):
        head, part = self.order.lines
        part.combo_parent_id = head
        self.send([[1, part.id, {"combo_parent_id": False}]])
        self.assertFalse(part.combo_parent_id)
