from odoo.tests import new_test_user, tagged

from .exception_tour_case import ExceptionTourCase


@tagged("post_install", "-at_install", "is_tour")
class TestExceptionListTours(ExceptionTourCase):
    """Who sees what of the exceptions in the back office, and may do what with them."""

    def test_a_cashier_only_reads(self):
        exception = self.fail_to_move()
        self.open_exceptions("PosStockGuardExceptionOfCashier", self.seller.login)
        self.assertEqual(exception.state, "open")

    def test_the_menu_is_for_those_who_sell(self):
        menu = self.env.ref("pos_stock_guard.menu_pos_stock_exception")
        clerk = new_test_user(self.env, "stock_guard_clerk", "base.group_user")
        for user, is_seen in (
            (self.seller, True),
            (self.pos_admin, True),
            (clerk, False),
        ):
            with self.subTest(user.name):
                seen = self.env["ir.ui.menu"].with_user(user)._visible_menu_ids()
                self.assertEqual(menu.id in seen, is_seen)
