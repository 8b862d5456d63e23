from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .count_case import CORRECTOR, CountCase


@tagged("post_install", "-at_install")
class TestStockCorrection(CountCase):
    """What a late sale took twice is put back by one click, once."""

    def setUp(self):
        super().setUp()
        self.count(8)
        self.order = self.arrive(2)
        self.exception = self.counted()

    def correct(self, exceptions=None, user=None):
        return super().correct(exceptions or self.exception, user)

    def test_puts_back_what_was_taken_twice(self):
        self.assertEqual(self.on_hand(), 6)
        self.assertTrue(self.exception.with_user(self.corrector).may_correct)
        known = self.order.message_ids
        self.assertIsNone(self.correct())
        self.assertEqual(self.on_hand(), 8, "what was counted")
        move = self.exception.correction_move_ids
        self.assertRecordValues(
            move, [{"state": "done", "quantity": 2, "is_inventory": True}]
        )
        self.assertEqual(move.location_dest_id, self.shop_floor)
        self.assertIn(self.order.display_name, move.reference)
        self.assertEqual(move.create_uid, self.corrector)
        self.assertFalse(move.is_counted, "nobody counted")
        self.assertEqual(self.exception.state, "resolved")
        self.assertEqual(self.exception.resolved_by_id, self.corrector)
        self.assertTrue(self.exception.resolved_at)
        self.assertFalse(self.exception.with_user(self.corrector).may_correct)
        message = self.order.message_ids - known
        self.assertIn("Milk +2 Units", message.body)
        self.assertEqual(message.author_id, self.corrector.partner_id)

    def test_says_that_it_was_put_back(self):
        story = self.exception.with_user(self.cashier).count_story.splitlines()
        self.assertEqual(story[-1], "The sale took 2 Units once more.")
        self.correct()
        *told, corrected = self.exception.with_user(
            self.cashier
        ).count_story.splitlines()
        self.assertEqual(told, story)
        self.assertRegex(corrected, r"^Corrected .+: 2 Units put back\.$")

    def test_the_tills_hear_of_it(self):
        self.pull()
        sent = self.hear_feeds()
        self.correct()
        [message] = sent
        self.assertEqual(message["rows"], [[self.milk.id, 8, 0, 0]])

    def test_once(self):
        self.correct()
        with self.assertRaisesRegex(UserError, "corrected already"):
            self.correct()
        self.exception.with_user(self.corrector).action_reopen()
        with self.assertRaisesRegex(UserError, "corrected already"):
            self.correct()
        self.assertEqual(self.on_hand(), 8)

    def test_two_clicks_at_one_moment(self):
        exceptions = self.env.registry["pos.stock.exception"]
        busy = patch.object(
            exceptions, "try_lock_for_update", lambda self, **_how: self.browse()
        )
        with busy, self.assertRaisesRegex(UserError, "Somebody else"):
            self.correct()
        self.assertEqual(self.on_hand(), 6)

    def test_not_what_somebody_has_settled(self):
        self.exception.with_user(self.manager).action_resolve()
        with self.assertRaisesRegex(UserError, "Reopen it"):
            self.correct()
        self.exception.with_user(self.manager).action_reopen()
        self.correct()
        self.assertEqual(self.on_hand(), 8)

    def test_not_what_was_counted_again(self):
        self.count(8)
        with self.assertRaisesRegex(UserError, "counted again"):
            self.correct()
        self.assertEqual(self.on_hand(), 8)
        self.assertEqual(self.exception.state, "open")

    def test_not_what_has_no_moves(self):
        self.exception.taken_line_ids = False
        with self.assertRaisesRegex(UserError, "moves of the sale are gone"):
            self.correct()
        self.assertEqual(self.exception.state, "open")

    def test_a_later_correction_is_no_count(self):
        self.correct()
        self.arrive(1, minutes=30)
        late = self.exceptions("counted", "counted") - self.exception
        self.assertEqual(late.counted_by_id, self.anna)
        self.correct(late)
        self.assertEqual(self.on_hand(), 8)

    def test_not_what_is_no_count(self):
        self.sell(20)
        short = self.exceptions("counted", "unapproved")[1]
        with self.assertRaisesRegex(UserError, "not sold before a count"):
            self.correct(short)
        self.assertFalse(short.with_user(self.corrector).may_correct)

    def test_many_at_once(self):
        self.sell(20)
        self.count(8)
        for quantity in (1, 3):
            self.arrive(quantity)
        exceptions = self.env["pos.stock.exception"].search([])
        self.assertEqual(len(exceptions), 4)
        answer = self.correct(exceptions)
        self.assertEqual(self.on_hand(), 8)
        message = answer["params"]["message"]
        self.assertIn("counted again", message)
        self.assertIn("not sold before a count", message)
        self.assertEqual(len(exceptions.filtered("correction_move_ids")), 2)

    def test_goods_that_came_back(self):
        self.count(12)
        self.arrive(-2)
        exception = self.exceptions("counted", "counted") - self.exception
        self.correct(exception)
        self.assertEqual(self.on_hand(), 12)
        self.assertIn("Milk -2 Units", exception.order_id.message_ids[0].body)
        self.assertIn(": 2 Units taken off again.", exception.count_story)

    def test_the_cashier_may_not(self):
        self.assertFalse(self.exception.with_user(self.cashier).may_correct)
        with self.assertRaises(AccessError):
            self.correct(user=self.cashier)

    def test_who_only_counts_may_not(self):
        with self.assertRaises(AccessError):
            self.correct(user=self.anna)

    def test_managers_who_may_not_count_may_not(self):
        managers = self.env.ref("point_of_sale.group_pos_manager")
        managers.implied_ids -= self.env.ref("stock.group_stock_user")
        self.assertTrue(self.manager.has_group("point_of_sale.group_pos_manager"))
        self.assertFalse(self.exception.with_user(self.manager).may_correct)
        with self.assertRaisesRegex(AccessError, "adjust the inventory"):
            self.correct(user=self.manager)
        self.assertEqual(self.on_hand(), 6)

    def test_nor_a_manager_of_another_company(self):
        elsewhere = self.make_company("Other Ltd")
        foreigner = self.make_user("foreigner", CORRECTOR, company=elsewhere)
        exception = self.exception.with_env(self.env(user=foreigner, context={}))
        with self.assertRaises(AccessError):
            exception.action_correct()

    def test_nobody_writes_a_correction_by_hand(self):
        for user in (self.cashier, self.manager, self.corrector):
            with self.assertRaises(AccessError):
                self.exception.with_user(user).write({"counted_twice": 99})
