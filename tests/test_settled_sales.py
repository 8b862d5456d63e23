from odoo.tests import tagged

from .own_reservation_case import OwnReservationCase


@tagged("post_install", "-at_install")
class TestSettledSales(OwnReservationCase):
    """Sold once, and not set aside as well."""

    def free(self):
        on_hand, reserved, unposted = self.figures_of(self.milk)
        return on_hand - reserved - unposted

    def test_settling_releases_it_with_the_sale(self):
        line = self.make_sale(self.milk, 3)
        self.assertEqual(self.free(), 7.0 if self.sells else 10.0)
        if self.sells:
            self.settle(line, 3)
            self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))
            self.assertEqual(self.ask(line.ids), {})

    def test_settling_a_part_keeps_the_rest(self):
        line = self.make_sale(self.milk, 3)
        if self.sells:
            self.settle(line, 2)
            self.assertEqual(self.figures_of(self.milk), (8.0, 1.0, 0.0))
        self.assertEqual(self.ask(line.ids), self.held(line, 1.0))

    def test_settling_in_a_session_that_posts_at_closing(self):
        self.session.update_stock_at_closing = True
        line = self.make_sale(self.milk, 3)
        if self.sells:
            self.settle(line, 3)
        self.assertEqual(self.free(), 7.0 if self.sells else 10.0)

    def test_a_draft_that_was_shared_before_it_is_paid(self):
        for at_closing in (False, True):
            with self.subTest(at_closing=at_closing):
                self.session.update_stock_at_closing = at_closing
                before = self.free()
                line = self.make_sale(self.milk, 3)
                if self.sells:
                    draft = self.settle(line, 3, state="draft")
                    self.assertEqual(self.ask(line.ids), self.held(line, 3.0))
                    self.env["pos.order"].sync_from_ui([{**draft, "state": "paid"}])
                self.assertEqual(self.free(), before - 3 if self.sells else before)

    def test_a_shared_draft_of_a_kit(self):
        kit = self.make_breakfast()
        if not self.sells or not kit:
            self.assertEqual(self.free(), 10.0)
            return
        for at_closing in (False, True):
            with self.subTest(at_closing=at_closing):
                self.session.update_stock_at_closing = at_closing
                before = self.free()
                line = self.make_sale(kit, 2)
                draft = self.settle(line, 1, state="draft")
                self.assertEqual(self.ask(line.ids), self.held(line, 4.0, self.milk))
                self.assertEqual(self.free(), before - 4)
                self.env["pos.order"].sync_from_ui([{**draft, "state": "paid"}])
                self.assertEqual(self.free(), before - 4, "one sold, one set aside")
                line.order_id._action_cancel()
                self.assertEqual(self.free(), before - 2, "what was sold stays sold")
