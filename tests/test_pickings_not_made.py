from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.service import model as service_model
from odoo.tests import HttpCase, tagged

from odoo.addons.pos_stock_guard.models import pos_order
from odoo.addons.pos_stock_guard.models.ir_http import SYNC
from odoo.addons.stock.models.stock_move import StockMove

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestPickingsNotMade(ExceptionCase):
    """Core makes the picking before it tries to be careful: whatever is raised there
    would refuse the paid order."""

    def setUp(self):
        super().setUp()
        # Of a till's request that is run again.
        self.startPatcher(patch.object(pos_order, "get_try", return_value=2))

    def failing_moves(self, error):
        return patch.object(StockMove, "_action_confirm", side_effect=error)

    def test_it_is_paid_and_on_record(self):
        for error in (UserError("Not today"), ZeroDivisionError("Not today")):
            with self.subTest(error), self.failing_moves(error):
                order = self.sync(self.ui_order(1))
                self.assertEqual(order.state, "paid")
                self.assertFalse(order.picking_ids, "nothing is left of the attempt")
                exception = self.exceptions()[-1]
                self.assertEqual(exception.kind, "picking_failed")
                self.assertEqual(
                    (exception.order_id, exception.note), (order, "Not today")
                )

    def test_it_is_judged_all_the_same(self):
        draft = self.ui_order(12, state="draft")
        self.sync(draft)
        paid = {**self.ui_order(12), **draft, "state": "paid", "lines": []}
        forged = {"default_policy": "never", "default_approver": "Boss"}
        with self.failing_moves(UserError("Not today")):
            self.sync(paid, **forged)
        failed, _short = self.exceptions("picking_failed", "unapproved")
        self.assertFalse(failed.approver)

    def test_retry(self):
        with self.failing_moves(UserError("Not today")):
            order = self.sync(self.ui_order(4))
        exception = self.exceptions("picking_failed").with_user(self.manager)
        with self.failing_moves(UserError("Nor tomorrow")):
            self.assertTrue(exception.action_retry())
        self.assertEqual((exception.state, exception.note), ("open", "Nor tomorrow"))
        self.assertEqual(len(self.exceptions()), 1)
        self.assertIsNone(exception.action_retry())
        self.assertEqual(exception.state, "resolved")
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (6.0, 0.0, 0.0))

    def test_what_is_shipped_later_and_nothing_says_how(self):
        rules = self.env["stock.rule"].search([("company_id", "=", self.company.id)])
        rules.active = False
        partner = self.env["res.partner"].create({"name": "Jane"})
        later = {"shipping_date": "2030-01-01", "partner_id": partner.id}
        order = self.sync(self.ui_order(1, **later))
        self.assertEqual(order.state, "paid")
        exception = self.exceptions("picking_failed")
        self.assertIn("No rule has been found", exception.note)
        rules.active = True
        self.assertIsNone(exception.with_user(self.manager).action_retry())
        self.assertTrue(order.picking_ids)


@tagged("post_install", "-at_install")
class TestRequestsOfPickingsNotMade(HttpCase, ExceptionCase):
    @classmethod
    def registry_enter_test_mode_cls(cls):
        # Both kinds of case do, and it may be done once.
        if getattr(cls, "is_in_test_mode", False):
            return None
        cls.is_in_test_mode = True
        return super().registry_enter_test_mode_cls()

    def test_it_is_run_again_with_care(self):
        self.cashier.password = self.cashier.login
        self.startPatcher(patch.object(service_model.random, "uniform", return_value=0))
        order = self.ui_order(1)
        # Of the browser, from now on.
        self.session = None
        self.authenticate(self.cashier.login, self.cashier.login)
        error = UserError("Not today")
        with patch.object(StockMove, "_action_confirm", side_effect=error) as confirm:
            call = {"model": "pos.order", "method": "sync_from_ui", "args": [[order]]}
            answer = self.make_jsonrpc_request(SYNC, {**call, "kwargs": {}})
        self.assertEqual(confirm.call_count, 2)
        self.assertEqual(answer["pos.order"][0]["state"], "paid")
        [exception] = self.exceptions("picking_failed")
        self.assertEqual(exception.order_id.uuid, order["uuid"])
