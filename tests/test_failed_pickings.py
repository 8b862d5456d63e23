from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.stock.models.stock_picking import StockPicking

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestFailedPickings(ExceptionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.negative_stock_policy = "allowed"

    def test_picking_that_still_fails(self):
        with self.failing_pickings():
            order = self.sync(self.ui_order(4))
        self.assertEqual(order.state, "paid")
        exception = self.exceptions("picking_failed")
        self.assertRecordValues(
            exception,
            [
                {
                    "order_id": order.id,
                    "picking_id": order.picking_ids.id,
                    "session_id": self.session.id,
                    "config_id": self.config.id,
                    "company_id": self.company.id,
                    "product_id": self.milk.id,
                    "requested": 4,
                    "cashier_user_id": self.cashier.id,
                    "note": "Not today",
                    "seen": False,
                }
            ],
        )
        self.assertTrue(
            order.message_ids.filtered(lambda each: "Not today" in (each.body or ""))
        )

    def test_closing_that_still_fails(self):
        self.config.stock_responsible_id = self.manager
        self.session.update_stock_at_closing = True
        bread = self.make_product("Bread", property_account_income_id=self.income.id)
        self.sync(self.ui_order(4))
        self.sync(self.ui_order(1, product=bread))
        with self.failing_pickings():
            self.session.with_user(self.cashier).action_pos_session_closing_control()
        self.assertEqual(self.session.state, "closed")
        exception = self.exceptions("picking_failed")
        self.assertFalse(exception.order_id)
        self.assertFalse(exception.product_id)
        self.assertEqual(exception.session_id, self.session)
        self.assertEqual(exception.picking_id, self.session.picking_ids)
        self.assertEqual(self.session.activity_ids.user_id, self.manager)
        exception.with_user(self.manager).action_retry()
        self.assertEqual(exception.picking_id.state, "done")
        self.assertEqual(self.figures_of(self.milk), (6.0, 0.0, 0.0))

    def test_lot_that_was_not_given(self):
        cheese = self.make_product("Cheese", tracking="lot")
        self.sync(self.ui_order(1, product=cheese))
        self.assertIn("lot or serial number", self.exceptions("picking_failed").note)

    def sell_lot(self):
        cheese = self.make_product("Cheese", tracking="lot")
        cheese.property_account_income_id = self.income
        order = self.ui_order(1, product=cheese)
        order["lines"][0][2]["pack_lot_ids"] = [(0, 0, {"lot_name": "A"})]
        return self.sync(order)

    def test_lots_that_a_cashier_may_not_read(self):
        order = self.sell_lot()
        self.assertEqual((order.state, order.picking_ids.state), ("paid", "done"))
        self.assertEqual(order.picking_ids.move_line_ids.lot_id.name, "A")

    def test_lots_that_who_closes_may_not_read(self):
        self.session.update_stock_at_closing = True
        self.sell_lot()
        self.session.with_user(self.cashier).action_pos_session_closing_control()
        self.assertEqual(self.session.state, "closed")
        self.assertEqual(self.session.picking_ids.state, "done")

    def test_retry(self):
        with self.failing_pickings():
            order = self.sync(self.ui_order(12))
        exception = self.exceptions("picking_failed").with_user(self.manager)
        self.assertIsNone(exception.action_retry())
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (-2.0, 0.0, 0.0))
        self.assertEqual(exception.state, "resolved")
        self.assertEqual(exception.resolved_by_id, self.manager)
        self.assertIsNone(exception.action_retry(), "nothing is left to do")
        self.assertEqual(self.figures_of(self.milk), (-2.0, 0.0, 0.0))

    def test_whoever_deletes_the_transfer_deletes_no_trace_of_it(self):
        with self.failing_pickings():
            order = self.sync(self.ui_order(4))
        exception = self.exceptions("picking_failed").with_user(self.manager)
        order.picking_ids.unlink()
        self.assertEqual(exception.state, "open")
        self.assertIn(order.name, exception.display_name)
        for _attempt in range(2):
            self.assertIsNone(exception.action_retry())
            self.assertEqual(exception.state, "resolved")
            self.assertEqual(self.figures_of(self.milk), (6.0, 0.0, 0.0))

    def test_retry_that_fails_says_why(self):
        with self.failing_pickings():
            self.sync(self.ui_order(4))
        exception = self.exceptions("picking_failed").with_user(self.manager)
        with patch.object(StockPicking, "_action_done", side_effect=UserError("No")):
            answer = exception.action_retry()
        self.assertEqual(answer["tag"], "display_notification")
        self.assertIn("No", answer["params"]["message"])
        self.assertEqual((exception.state, exception.note), ("open", "No"))

    def test_retry_is_for_managers(self):
        with self.failing_pickings():
            self.sync(self.ui_order(4))
        exception = self.exceptions("picking_failed")
        for deed in ("action_retry", "action_resolve", "action_reopen"):
            with self.assertRaises(AccessError):
                getattr(exception.with_user(self.cashier), deed)()

    def test_done_by_hand(self):
        with self.failing_pickings():
            order = self.sync(self.ui_order(4))
        storekeeper = self.make_user(
            "storekeeper", "base.group_user,stock.group_stock_user"
        )
        order.picking_ids.with_user(storekeeper).button_validate()
        self.assertEqual(order.picking_ids.state, "done")
        exception = self.exceptions("picking_failed")
        self.assertEqual(exception.state, "resolved")
        self.assertEqual(exception.resolved_by_id, storekeeper)

    def test_a_record_that_fails_leaves_the_order_paid(self):
        exceptions = self.env.registry["pos.stock.exception"]
        broken = patch.object(
            exceptions, "_prepare_failed_picking", side_effect=KeyError
        )
        logger = "odoo.addons.pos_stock_guard.models.pos_stock_exception_picking"
        with self.failing_pickings(), broken, self.assertLogs(logger, "ERROR"):
            order = self.sync(self.ui_order(4))
        self.assertEqual(order.state, "paid")

    def test_foreign_errors_of_the_second_attempt_leave_the_order_paid(self):
        # Core swallows what users are told; anything else would undo the sale.
        answers = [UserError("Not today"), ZeroDivisionError("Broken")]
        with patch.object(StockPicking, "_action_done", side_effect=answers):
            order = self.sync(self.ui_order(4))
        self.assertEqual(order.state, "paid")
        self.assertEqual(self.exceptions("picking_failed").note, "Broken")

    def test_failed_return(self):
        with self.failing_pickings():
            self.sync(self.ui_order(-4))
        self.exceptions("picking_failed").with_user(self.manager).action_retry()
        self.assertEqual(self.figures_of(self.milk), (14.0, 0.0, 0.0))

    def test_short_and_failed_are_two_exceptions(self):
        self.config.negative_stock_policy = "never"
        with self.failing_pickings():
            self.sync(self.ui_order(12))
        self.exceptions("picking_failed", "unapproved")
        self.assertEqual(self.exceptions()[1].available, 10)
