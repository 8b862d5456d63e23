from odoo import Command, fields
from odoo.tests import tagged

from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestUnpostedPaths(OrderCase):
    """Sales that core posts in ways of its own."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.customer = cls.env["res.partner"].create({"name": "Customer"})
        # Core refunds no product that has none.
        cls.milk.property_account_income_id = cls.env["account.account"].create(
            {"name": "Sales", "code": "400000", "account_type": "income"}
        )

    def close(self):
        """What closing does to the stock, without its accounting."""
        if self.session.update_stock_at_closing:
            self.session._create_picking_at_end_of_session()
        self.session.state = "closed"

    def make_order(self, *quantities, **values):
        return super().make_order(*quantities, **{"session": self.session, **values})

    def open_anew(self, at_closing):
        self.close()
        self.session = self.open_session(self.config)
        self.session.update_stock_at_closing = at_closing

    def test_goods_of_a_consignor_are_on_the_shelf_too(self):
        owner = self.env["res.partner"].create({"name": "Consignor"})
        self.put(self.milk, self.fridge, 5, owner_id=owner)
        self.assertEqual(self.figures_of(self.milk), (15.0, 0.0, 0.0))
        self.pay(self.make_order(12))
        self.assertEqual(self.figures_of(self.milk), (3.0, 0.0, 0.0))
        self.open_anew(at_closing=True)
        self.pay(self.make_order(2))
        self.assertEqual(self.figures_of(self.milk), (3.0, 0.0, 2.0))
        self.close()
        self.assertEqual(self.figures_of(self.milk), (1.0, 0.0, 0.0))

    def test_shipped_later_from_the_warehouse(self):
        till = self.make_config("Till on the warehouse", self.stock)
        session = self.open_session(till)
        chair = self.make_product("Chair")
        self.put(chair, self.backroom, 20)
        order = self.make_order(
            2,
            product=chair,
            session=session,
            partner_id=self.customer.id,
            shipping_date=fields.Date.today(),
        )
        self.pay(order)
        self.assertEqual(self.figures_of(chair), (0.0, 0.0, 0.0))
        self.assertEqual(
            self.figures_of(chair, till),
            (20.0, 2.0, 0.0),
            "reserved by its delivery, and by nothing else",
        )
        order.picking_ids.move_ids.picked = True
        order.picking_ids._action_done()
        self.assertEqual(self.figures_of(chair, till), (18.0, 0.0, 0.0))

    def make_invoices_of_stock(self):
        self.company.anglo_saxon_accounting = True
        self.session.update_stock_at_closing = True

    def test_invoiced_at_once_in_a_session_that_posts_at_closing(self):
        self.make_invoices_of_stock()
        order = self.pay(self.make_order(3, to_invoice=True))
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))
        self.pay(self.make_order(1))
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 1.0))

    def test_invoiced_afterwards_in_a_session_that_posts_at_closing(self):
        self.make_invoices_of_stock()
        order = self.pay(self.make_order(3))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 3.0))
        # As `action_pos_order_invoice` does before it makes the invoice.
        order.to_invoice = True
        order._create_order_picking()
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))

    def test_invoiced_and_failed_in_a_session_that_posts_at_closing(self):
        self.make_invoices_of_stock()
        with self.failing_pickings():
            self.pay(self.make_order(3, to_invoice=True))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 3.0))

    def test_refund_of_a_sale_of_another_session(self):
        for at_closing in (False, True):
            with self.subTest(at_closing=at_closing):
                self.open_anew(at_closing)
                before = self.figures_of(self.milk)[0]
                sale = self.pay(self.make_order(4))
                self.open_anew(at_closing)
                self.assertEqual(self.figures_of(self.milk), (before - 4, 0.0, 0.0))
                self.pay(sale._refund())
                on_hand, reserved, unposted = self.figures_of(self.milk)
                self.assertEqual((on_hand - unposted, reserved), (before, 0.0))
                self.assertEqual(unposted, -4.0 if at_closing else 0.0)

    def test_lots_and_serials_count_per_product(self):
        salmon = self.make_product("Salmon", tracking="lot")
        phone = self.make_product("Phone", tracking="serial")
        for product, names, quantity in ((salmon, "AB", 4), (phone, "123", 1)):
            for name in names:
                lot = self.env["stock.lot"].create(
                    {"name": name, "product_id": product.id}
                )
                self.put(product, self.fridge, quantity, lot_id=lot)
        for at_closing, expected in (
            (False, [(5.0, 0.0, 0.0), (2.0, 0.0, 0.0)]),
            (True, [(5.0, 0.0, 2.0), (2.0, 0.0, 1.0)]),
        ):
            self.open_anew(at_closing)
            sold = [(salmon, 2 if at_closing else 3), (phone, 1)]
            names = ("B", "2") if at_closing else ("A", "1")
            order = self.make_order_with(sold, self.session)
            for line, name in zip(order.lines, names, strict=True):
                line.pack_lot_ids = [Command.create({"lot_name": name})]
            self.pay(order)
            self.assertEqual(
                [self.figures_of(each) for each in (salmon, phone)], expected
            )
        self.close()
        self.assertEqual(self.figures_of(salmon), (3.0, 0.0, 0.0))
        self.assertEqual(self.figures_of(phone), (1.0, 0.0, 0.0))

    def test_paid_online_without_a_picking_and_then_posted(self):
        order = self.pay(self.make_order(2), picking=False)
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 2.0))
        order._create_order_picking()
        self.assertEqual(self.figures_of(self.milk), (8.0, 0.0, 0.0))
