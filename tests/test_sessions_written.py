from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestSessionsWritten(ExceptionCase):
    """Core lets cashiers write sessions: by hand, for no till does."""

    def setUp(self):
        super().setUp()
        self.session.update_stock_at_closing = True

    def write_session(self, **values):
        self.session.with_user(self.cashier).write(values)
        self.commit()

    def test_what_was_brought_into_a_closed_session_that_opens_again(self):
        self.write_session(state="closed")
        self.env["pos.order"].with_user(self.cashier).create(self.ui_order(12))
        self.commit()
        self.assertFalse(self.exceptions())
        self.write_session(state="opened")
        self.assertEqual(self.exceptions("unapproved").short_by, 2)

    def test_what_is_taken_from_another_place_than_it_was_judged_by(self):
        elsewhere = self.make_config("Elsewhere", self.backroom)
        self.sync(self.ui_order(5))
        self.assertFalse(self.exceptions())
        self.write_session(config_id=elsewhere.id)
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.location_id, self.backroom)
        self.assertEqual((exception.short_by, exception.sent_by_id), (5, self.cashier))

    def test_a_session_that_is_closed_as_ever_judges_nothing_anew(self):
        self.sync(self.ui_order(5))
        self.sync(self.ui_order(7))
        [exception] = self.exceptions("unapproved")
        for state in ("closing_control", "opened", "closing_control", "closed"):
            self.write_session(state=state)
        self.assertEqual(self.exceptions(), exception)
