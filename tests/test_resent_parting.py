import json
from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.fields import Datetime
from odoo.tests import tagged

from odoo.addons.pos_stock_guard.core.preparation_record import keep_prepared

from .resent_case import ResentCase

LOGGER = "odoo.addons.pos_stock_guard.models.pos_order_resent"


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

    def test_its_session_is_closed(self):
        self.add_at_another_till()
        self.session.state = "closed"
        later = self.open_session(self.config)
        self.pay_whole(stock_sent_whole=True)
        self.assertEqual(self.order.session_id, later)
        self.assertEqual(self.parted().session_id, later)

    def test_draft_for_a_later_day_that_another_till_deleted(self):
        tomorrow = Datetime.add(Datetime.now(), days=2)
        self.send(preset_time=Datetime.to_string(tomorrow))
        self.add_at_another_till()
        self.delete_at_another_till()
        self.assertFalse(self.order.session_id)
        self.pay_whole(stock_sent_whole=True)
        self.assertEqual(self.order.state, "paid")
        self.assertEqual(self.parted().session_id, self.session)
        self.assertEqual(self.figures_of(self.milk), (5, 0, 0))

    def test_sale_is_taken_where_no_draft_can_be_made(self):
        added = self.add_at_another_till()
        refuses = patch.object(
            type(self.order), "copy", side_effect=UserError("Not today")
        )
        with refuses, self.assertLogs(LOGGER, "ERROR"):
            self.pay_whole(stock_sent_whole=True)
        self.assertEqual(self.order.state, "paid")
        self.assertEqual(self.order.lines, self.removed | self.kept)
        self.assertFalse(added.exists())
        self.assertEqual(self.figures_of(self.milk), (5, 0, 0))
        told = self.order.message_ids.filtered(lambda each: "lost" in (each.body or ""))
        self.assertIn("4 Milk", told.body)

    def test_kitchen_knows_of_each_what_it_was_sent_of_it(self):
        added = self.add_at_another_till()
        sent = {
            "lines": {
                line.uuid: {"uuid": line.uuid, "quantity": line.qty}
                for line in self.order.lines
            },
            "metadata": {"serverDate": "2026-01-01 00:00:00"},
            "sittingMode": 0,
        }
        self.order.last_order_preparation_change = json.dumps(sent)
        self.pay_whole(stock_sent_whole=True)
        change = json.loads(self.parted().last_order_preparation_change)
        lines = {added.uuid: sent["lines"][added.uuid]}
        self.assertEqual(change, {**sent, "lines": lines})

    def test_record_of_the_kitchen_makes_no_sense(self):
        uuid = self.add_at_another_till().uuid
        for record in (
            *("x", "null", "[]", "{}", '{"lines": 5}', '{"lines": {"a": 5}}'),
            *('{"lines": {}, "a": 1e999}', "[" * 10**5, False),
        ):
            with self.subTest(str(record)[:20]):
                self.assertFalse(keep_prepared(record, [uuid]))
        kept = keep_prepared(json.dumps({"lines": {"a": {}, uuid: {}}}), [uuid])
        self.assertEqual(json.loads(kept), {"lines": {uuid: {}}})

    def parted(self):
        """:return: the draft that what another till added goes on as"""
        drafts = [("state", "=", "draft"), ("config_id", "=", self.config.id)]
        draft = self.env["pos.order"].search(drafts)
        self.assertEqual(draft.lines.mapped("qty"), [4])
        return draft
