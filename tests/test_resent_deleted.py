from odoo.tests import tagged

from .resent_case import ResentCase


@tagged("post_install", "-at_install")
class TestResentDeleted(ResentCase):
    """A draft that was paid here, and another till has deleted meanwhile."""

    def test_what_was_paid_is_sold_although_another_till_deleted_it(self):
        self.delete_at_another_till()
        self.send(state="draft")
        self.assertEqual(self.order.state, "cancel")
        self.pay_whole(stock_sent_whole=True)
        self.assertEqual(self.order.state, "paid")
        self.assertEqual(self.figures_of(self.milk), (5, 0, 0))

    def test_what_another_till_added_is_deleted_with_it(self):
        added = self.add_at_another_till()
        self.delete_at_another_till()
        self.pay_whole(stock_sent_whole=True)
        self.assertEqual(self.order.state, "paid")
        self.assertEqual(self.order.lines, self.removed | self.kept)
        self.assertFalse(added.exists())
        drafts = [("session_id", "=", self.session.id), ("state", "=", "draft")]
        self.assertFalse(self.env["pos.order"].search(drafts))

    def test_what_was_paid_is_sold_although_its_record_is_gone(self):
        lots = [[0, 0, {"lot_name": "A"}]]
        self.send([[1, self.kept.id, {"pack_lot_ids": lots}]])
        lot = self.kept.pack_lot_ids
        sent = [[1, lot.id, {"id": lot.id, "lot_name": "A"}]]
        self.draft["lines"][1][2]["pack_lot_ids"] = sent
        gone, reference = self.order.id, self.order.pos_reference
        uuids = self.order.lines.mapped("uuid")
        self.delete_in_the_back_office()
        values = {"id": gone, "pos_reference": reference}
        for _attempt in range(2):
            order = self.pay_whole(stock_sent_whole=True, values=values)
        self.assertNotEqual(order.id, gone)
        self.assertEqual(order.state, "paid")
        self.assertEqual(order.uuid, self.draft["uuid"])
        self.assertEqual(order.pos_reference, reference)
        self.assertEqual(order.lines.mapped("uuid"), uuids)
        self.assertEqual(order.lines.mapped("qty"), [2, 3])
        self.assertEqual(order.lines.pack_lot_ids.mapped("lot_name"), ["A"])
        self.assertEqual(self.figures_of(self.milk), (5, 0, 0))

    def test_line_that_another_order_has_is_sold_although_the_record_is_gone(self):
        other = self.sync(self.ui_order(1, state="draft"))
        gone = self.order.id
        self.kept.order_id = other
        self.delete_in_the_back_office()
        order = self.pay_whole(values={"id": gone})
        self.assertEqual(order.state, "paid")
        self.assertEqual(sorted(order.lines.mapped("qty")), [2, 3])
        self.assertEqual(self.kept.order_id, order)
        self.assertEqual(other.lines.mapped("qty"), [1])

    def test_combo_is_sold_although_the_record_is_gone(self):
        self.draft["lines"][1][2]["combo_parent_id"] = self.removed.id
        self.kept.combo_parent_id = self.removed
        self.delete_in_the_back_office()
        head, part = self.pay_whole(stock_sent_whole=True).lines
        self.assertEqual(part.combo_parent_id, head)
        self.assertEqual(part.order_id.state, "paid")
