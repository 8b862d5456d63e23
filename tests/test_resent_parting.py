from odoo.tests import tagged

from .resent_case import ResentCase


@tagged("post_install", "-at_install")
class TestResentParting(ResentCase):
    """What another till added to a draft, before it was paid here without it."""

    def test_what_another_till_added_goes_on_as_a_draft(self):
        added = self.add_at_another_till()
        self.pay_whole(stock_sent_whole=True)
        self.assertEqual(self.order.state, "paid")
        self.assertEqual(self.order.lines, self.removed | self.kept)
        draft = added.order_id
        self.assertNotEqual(draft, self.order)
        self.assertNotEqual(draft.uuid, self.order.uuid)
        self.assertEqual(draft.state, "draft")
        self.assertEqual(draft.session_id, self.session)
        self.assertEqual(draft.lines.qty, 4)
        self.assertFalse(draft.payment_ids)
        self.assertEqual(self.figures_of(self.milk), (5, 0, 0))

    def test_nothing_is_parted_with_where_not_all_was_sent(self):
        added = self.add_at_another_till()
        for context, total in (({}, 0), ({"stock_sent_whole": True}, 10)):
            with self.subTest(context):
                order = {"lines": [], "amount_total": total}
                record = self.order.with_context(**context)
                self.assertFalse(record._is_sent_whole(order))
                record._part_with_unpaid(order)
        self.assertEqual(added.order_id, self.order)
