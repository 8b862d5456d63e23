from odoo import Command
from odoo.tests import tagged

from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestStockLots(OrderCase):
    """What is left of each lot, where core only knows what is there."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cheese = cls.make_product("Cheese", tracking="lot")
        cls.phone = cls.make_product("Phone", tracking="serial")
        cls.old = cls.make_lot("OLD", cls.cheese)
        cls.new = cls.make_lot("NEW", cls.cheese)
        cls.put(cls.cheese, cls.shop_floor, 5, lot_id=cls.old)
        cls.put(cls.cheese, cls.fridge, 2, lot_id=cls.old)
        cls.put(cls.cheese, cls.fridge, 8, reserved=3, lot_id=cls.new)
        cls.put(cls.cheese, cls.backroom, 50, lot_id=cls.new)
        # At closing: sold lots stay where they are until then.
        cls.session.update_stock_at_closing = True

    @classmethod
    def make_lot(cls, name, product, company=None):
        company = company or cls.company
        return cls.env["stock.lot"].create(
            {"name": name, "product_id": product.id, "company_id": company.id}
        )

    def lots(self, product, config=None):
        """:return: {lot name: (on hand, reserved, unposted)}"""
        self.env.cr.flush()
        self.env.invalidate_all()
        config = (config or self.config).with_user(self.cashier)
        answer = config.pull_stock_lots(product.id)
        self.assertEqual(answer["product_id"], product.id)
        return {row[0]: tuple(row[1:]) for row in answer["rows"]}

    def sell(self, product, quantity, *lots, session=None):
        order = self.make_order(quantity, product=product, session=session)
        names = [Command.create({"lot_name": name}) for name in lots]
        order.lines.pack_lot_ids = names
        return self.pay(order, picking=False)

    def test_lots_of_the_own_tree(self):
        self.assertEqual(
            self.lots(self.cheese), {"OLD": (7.0, 0.0, 0.0), "NEW": (8.0, 3.0, 0.0)}
        )
        elsewhere = self.make_config("Backroom till", self.backroom)
        self.assertEqual(self.lots(self.cheese, elsewhere), {"NEW": (50.0, 0.0, 0.0)})
        self.assertEqual(self.lots(self.milk), {}, "it has no lots")

    def test_unposted_lots_take_all_of_their_line(self):
        self.sell(self.cheese, 1.5, "OLD")
        self.assertEqual(self.lots(self.cheese)["OLD"], (7.0, 0.0, 1.5))
        self.sell(self.cheese, -0.5, "OLD")
        self.assertEqual(self.lots(self.cheese)["OLD"], (7.0, 0.0, 1.0))
        self.assertEqual(self.lots(self.cheese)["NEW"], (8.0, 3.0, 0.0))

    def test_unposted_serials_are_one_each(self):
        for name in "ABC":
            self.put(
                self.phone, self.shop_floor, 1, lot_id=self.make_lot(name, self.phone)
            )
        self.sell(self.phone, 2, "A", "B")
        self.assertEqual(
            self.lots(self.phone),
            {"A": (1.0, 0.0, 1.0), "B": (1.0, 0.0, 1.0), "C": (1.0, 0.0, 0.0)},
        )
        self.sell(self.phone, -1, "A")
        self.assertEqual(self.lots(self.phone)["A"], (1.0, 0.0, 0.0))

    def test_a_lot_nobody_has_heard_of(self):
        self.sell(self.cheese, 1, "TYPED BY HAND")
        self.assertEqual(self.lots(self.cheese)["TYPED BY HAND"], (0.0, 0.0, 1.0))

    def test_posted_lots_are_gone(self):
        self.session.update_stock_at_closing = False
        order = self.make_order(4, product=self.cheese)
        order.lines.pack_lot_ids = [Command.create({"lot_name": "OLD"})]
        self.pay(order)
        self.assertEqual(self.lots(self.cheese)["OLD"], (3.0, 0.0, 0.0))

    def test_lots_of_failed_pickings_are_reserved(self):
        self.session.update_stock_at_closing = False
        order = self.make_order(4, product=self.cheese)
        order.lines.pack_lot_ids = [Command.create({"lot_name": "OLD"})]
        with self.failing_pickings():
            self.pay(order)
        on_hand, reserved, unposted = self.lots(self.cheese)["OLD"]
        self.assertEqual((on_hand, reserved, unposted), (7.0, 4.0, 0.0))

    def test_a_till_of_another_place(self):
        elsewhere = self.make_config("Backroom till", self.backroom)
        session = self.open_session(elsewhere)
        session.update_stock_at_closing = True
        self.sell(self.cheese, 6, "NEW", session=session)
        self.assertEqual(self.lots(self.cheese)["NEW"], (8.0, 3.0, 0.0))
        self.assertEqual(self.lots(self.cheese, elsewhere)["NEW"], (50.0, 0.0, 6.0))

    def test_the_other_company(self):
        other = self.make_company("Other Ltd")
        theirs = self.make_lot("THEIRS", self.cheese, other)
        self.put(self.cheese, self.warehouse_of(other).lot_stock_id, 5, lot_id=theirs)
        self.assertNotIn("THEIRS", self.lots(self.cheese))

    def test_one_query_for_any_number_of_lots(self):
        few = self.count()
        for number in range(50):
            lot = self.make_lot(f"LOT {number}", self.cheese)
            self.put(self.cheese, self.fridge, 1, lot_id=lot)
        self.assertEqual(len(self.lots(self.cheese)), 52)
        self.assertEqual(self.count(), few)

    def count(self):
        self.lots(self.cheese)
        before = self.env.cr.sql_log_count
        self.lots(self.cheese)
        return self.env.cr.sql_log_count - before
