from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.service.model import call_kw
from odoo.tests import tagged

from .common import POS_USER
from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestOwnReservations(OrderCase):
    """Both sides of an optional module: the suite runs with pos_sale and without it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sells = "sale_order_line_id" in cls.env["pos.order.line"]._fields
        cls.customer = cls.env["res.partner"].create({"name": "Jane"})
        # To sync a paid order fails without one, whether or not it is invoiced.
        cls.config.invoice_journal_id = cls.env["account.journal"].create(
            {
                "name": "Sales",
                "type": "sale",
                "code": "SALE",
                "company_id": cls.company.id,
            }
        )

    def make_sale(self, product, quantity, company=None, **values):
        """:return: the line of a confirmed sale order, or none without pos_sale"""
        if not self.sells:
            return self.env["pos.order.line"]
        company = company or self.company
        sale = (
            self.env["sale.order"]
            .with_company(company)
            .create(
                {
                    "partner_id": self.customer.id,
                    "company_id": company.id,
                    "warehouse_id": self.warehouse_of(company).id,
                    "order_line": [
                        fields.Command.create(
                            {
                                "product_id": product.id,
                                "product_uom_qty": quantity,
                                "price_unit": 0,
                                **values,
                            }
                        )
                    ],
                }
            )
        )
        sale.action_confirm()
        sale.picking_ids.action_assign()
        return sale.order_line

    def settle(self, line, quantity, session=None, state="paid"):
        """As the till sends it: the order is synced, and all that follows from it.

        :return: what the till sends next, when it changed no line
        """
        session = session or self.session
        free = {"price_unit": 0, "price_subtotal": 0, "price_subtotal_incl": 0}
        values = {
            "uuid": f"settles {line.id}, {quantity}",
            "name": "Settling",
            "session_id": session.id,
            "company_id": self.company.id,
            "user_id": self.env.uid,
            "access_token": "none",
            "date_order": fields.Datetime.to_string(fields.Datetime.now()),
            "state": state,
            "amount_tax": 0,
            "amount_total": 0,
            "amount_paid": 0,
            "amount_return": 0,
            "lines": [
                fields.Command.create(
                    {
                        "uuid": f"line that settles {line.id}, {quantity}",
                        "product_id": line.product_id.id,
                        "qty": quantity,
                        "sale_order_origin_id": line.order_id.id,
                        "sale_order_line_id": line.id,
                        **free,
                    }
                )
            ],
            "payment_ids": [],
        }
        data = self.env["pos.order"].sync_from_ui([values])
        return {**values, "id": data["pos.order"][0]["id"], "lines": []}

    def ask(self, ids, user=None, config=None):
        configs = self.env(user=user or self.cashier, context={})["pos.config"]
        self.env.cr.flush()
        self.env.invalidate_all()
        return call_kw(
            configs, "pull_own_reservations", [(config or self.config).ids, ids], {}
        )

    def held(self, line, quantity, product=None):
        product = product or line.product_id
        return {str(line.id): {str(product.id): quantity}} if self.sells else {}

    def test_units_set_aside_for_a_line(self):
        line = self.make_sale(self.milk, 3)
        self.assertEqual(self.ask(line.ids), self.held(line, 3.0))

    def test_no_more_than_is_there(self):
        line = self.make_sale(self.milk, 30)
        self.assertEqual(self.ask(line.ids), self.held(line, 10.0))

    def test_in_the_unit_of_the_product(self):
        if not self.sells:
            self.assertEqual(self.ask([1]), {})
            return
        six = self.env.ref("uom.product_uom_pack_6")
        line = self.make_sale(self.milk, 1, product_uom_id=six.id)
        self.assertEqual(self.ask(line.ids), self.held(line, 6.0))

    def test_another_place_of_the_shop(self):
        honey = self.make_product("Honey")
        self.put(honey, self.backroom, 5)
        line = self.make_sale(honey, 2)
        self.assertEqual(self.ask(line.ids), {})

    def test_of_several_steps_the_first(self):
        self.warehouse.delivery_steps = "pick_pack_ship"
        line = self.make_sale(self.milk, 3)
        self.assertEqual(self.ask(line.ids), self.held(line, 3.0))
        if self.sells:
            pickings = line.order_id.picking_ids.filtered(
                lambda p: p.state == "assigned"
            )
            pickings.button_validate()
            self.assertEqual(self.ask(line.ids), {}, "picked from the shelf")

    def make_breakfast(self):
        """:return: a kit of two milks, or None without mrp"""
        if "mrp.bom" not in self.env:
            return None
        kit = self.make_product("Breakfast", is_storable=False)
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": kit.product_tmpl_id.id,
                "type": "phantom",
                "bom_line_ids": [
                    fields.Command.create(
                        {"product_id": self.milk.id, "product_qty": 2}
                    )
                ],
            }
        )
        return kit

    def test_a_kit_is_held_by_its_components(self):
        kit = self.make_breakfast()
        if not self.sells or not kit:
            self.assertEqual(self.ask([1]), {})
            return
        line = self.make_sale(kit, 3)
        self.assertEqual(self.ask(line.ids), self.held(line, 6.0, self.milk))

    def test_lines_of_another_company_leave_no_trace(self):
        elsewhere = self.make_company("Other Ltd")
        shelf = self.warehouse_of(elsewhere).lot_stock_id
        self.put(self.milk, shelf, 4)
        line = self.make_sale(self.milk, 2, company=elsewhere)
        unknown = (line.id or 0) + 100000
        self.assertEqual(self.ask([*line.ids, unknown]), {})

    def test_one_query(self):
        line = self.make_sale(self.milk, 3)
        figures = self.env["pos.stock.reservation"]
        ids = [*line.ids, *range(10**6, 10**6 + 50)]
        self.env.flush_all()
        with self.assertQueryCount(1 if self.sells else 0):
            figures._read_own(self.shop_floor, self.company, ids)

    def test_strangers(self):
        clerk = self.make_user("clerk", "base.group_user")
        foreigner = self.make_user(
            "foreigner", POS_USER, company=self.make_company("Other Ltd")
        )
        for user in (clerk, foreigner):
            with self.assertRaises(AccessError):
                self.ask([1], user=user)

    def test_garbage(self):
        garbage = [None, 1, "1", {}, [0], [-1], [True], [1.5], ["1"], [2**31], [[1]]]
        for value in [*garbage, list(range(1, 502))]:
            with self.subTest(value), self.assertRaisesRegex(UserError, "reservations"):
                self.ask(value)
        self.assertEqual(self.ask([]), {})
        self.assertEqual(self.ask(list(range(10**6, 10**6 + 500))), {})

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
