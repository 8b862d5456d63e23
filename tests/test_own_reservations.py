from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import POS_USER
from .own_reservation_case import OwnReservationCase


@tagged("post_install", "-at_install")
class TestOwnReservations(OwnReservationCase):
    """What is set aside for the lines of sale orders."""

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
