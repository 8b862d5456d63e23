from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.bus.models.bus import BusBus

from .kit_case import KitCase


@tagged("post_install", "-at_install")
class TestKitsUnposted(KitCase):
    """A sold kit takes its components from the shelf, once, whatever path it takes."""

    def setUp(self):
        super().setUp()
        self.sent = []

        def sendone(_bus, _target, notification_type, message):
            if notification_type == "pos_stock_guard.feed":
                self.sent.append(message)

        self.startPatcher(patch.object(BusBus, "_sendone", sendone))

    def sell(self, quantity, product=None, **values):
        return self.make_order(quantity, product=product or self.basket, **values)

    def left(self):
        """:return: (cups, blankets, baskets) by on hand less unposted"""
        figures = [
            self.figures_of(each) for each in (self.cup, self.blanket, self.basket)
        ]
        return tuple(on_hand - unposted for on_hand, _reserved, unposted in figures)

    def test_posted_at_once(self):
        self.pay(self.sell(2))
        self.assertEqual(self.figures_of(self.cup), (14, 0, 0))
        self.assertEqual(self.left(), (14, 5, 0))

    def test_posted_at_closing(self):
        self.session.update_stock_at_closing = True
        self.pay(self.sell(2))
        self.pay(self.make_order(3, product=self.cup))
        self.assertEqual(self.figures_of(self.cup), (22, 0, 11))
        self.assertEqual(self.figures_of(self.blanket), (7, 0, 2))
        self.assertEqual(self.left(), (11, 5, 0))
        self.pay(self.sell(-1))
        self.assertEqual(self.left(), (15, 6, 0))
        self.session._create_picking_at_end_of_session()
        self.session.state = "closed"
        self.assertEqual(self.figures_of(self.cup), (15, 0, 0))
        self.assertEqual(self.left(), (15, 6, 0))

    def test_kiosk_order_without_picking(self):
        self.pay(self.sell(2), picking=False)
        self.assertEqual(self.left(), (14, 5, 0))

    def test_kit_that_is_not_storable(self):
        box = self.make_kit("Box", {self.cup: 2}, is_storable=False)
        self.pay(self.sell(3, box), picking=False)
        self.assertEqual(self.figures_of(self.cup), (22, 0, 6))

    def test_kit_within_a_kit(self):
        party = self.make_kit("Party", {self.basket: 2, self.cup: 1})
        self.pay(self.sell(1, party), picking=False)
        self.assertEqual(self.left(), (13, 5, 0))

    def test_shares_that_do_not_come_out_even(self):
        kit = self.make_product("Third")
        self.make_bom(kit, {self.cup: 1}, product_qty=3)
        self.pay(self.sell(3, kit), picking=False)
        self.assertAlmostEqual(self.figures_of(self.cup)[2], 1)

    def test_picking_that_failed(self):
        with self.failing_pickings():
            order = self.pay(self.sell(2))
        self.assertEqual(order.picking_ids.move_ids.product_id, self.cup | self.blanket)
        self.assertEqual(self.figures_of(self.cup), (22, 0, 8))
        self.assertEqual(self.left(), (14, 5, 0))
        order.picking_ids.do_unreserve()
        self.assertEqual(self.figures_of(self.cup), (22, 0, 8))
        order.picking_ids.action_cancel()
        self.assertEqual(self.left(), (22, 7, 0))

    def test_picking_that_failed_for_want_of_a_component(self):
        with self.failing_pickings():
            self.pay(self.sell(6))
        self.assertEqual(self.left(), (-2, 1, 0))

    def test_return_that_failed(self):
        with self.failing_pickings():
            self.pay(self.sell(-2))
        self.assertEqual(self.left(), (30, 9, 0))

    def test_components_are_published(self):
        self.session.update_stock_at_closing = True
        self.pull()
        self.commit()
        self.sent.clear()
        order = self.pay(self.sell(2))
        self.commit()
        [message] = self.sent
        self.assertEqual(
            message["rows"], [[self.cup.id, 22, 0, 8], [self.blanket.id, 7, 0, 2]]
        )
        self.assertEqual(message["settled"], [order.uuid])

    def test_what_comes_back_is_published_where_it_comes_back(self):
        self.session.update_stock_at_closing = True
        elsewhere = self.make_config("Backroom till", self.backroom)
        self.open_session(elsewhere)
        operation = self.config.picking_type_id
        operation.return_picking_type_id = operation.copy(
            {
                "name": "Returns",
                "code": "incoming",
                "default_location_dest_id": self.backroom.id,
            }
        )
        self.pull(elsewhere)
        self.commit()
        version = self.pull(elsewhere)["version"]
        self.pay(self.sell(-1))
        self.commit()
        answer = self.pull(elsewhere, since_version=version)
        self.assertEqual(
            answer["rows"], [[self.cup.id, 0, 0, -4], [self.blanket.id, 0, 0, -1]]
        )

    def test_delta_counts_as_a_full_report_does(self):
        self.session.update_stock_at_closing = True
        version = self.pull()["version"]
        self.pay(self.sell(2))
        self.pay(self.make_order(1, product=self.cup))
        self.commit()
        delta = self.pull(since_version=version)
        self.assertEqual(delta["kind"], "delta")
        full = {row[0]: row for row in self.pull()["rows"]}
        for row in delta["rows"]:
            self.assertEqual(row, full[row[0]])

    def test_changed_bill_changes_what_is_unposted(self):
        self.session.update_stock_at_closing = True
        self.pay(self.sell(2))
        self.commit()
        answer = self.pull()
        known = {
            "since_version": answer["version"],
            "digest": answer["rules"]["digest"],
        }
        self.assertEqual(self.pull(**known)["kind"], "same")
        line = self.basket.bom_ids.bom_line_ids[0]
        line.product_qty = 5
        self.sent.clear()
        answer = self.pull(**known)
        self.assertIn("rules", answer)
        self.assertIn([self.cup.id, 22, 0, 10], answer["rows"])
        self.assertEqual([message["full"] for message in self.sent], [True])
        known = {
            "since_version": answer["version"],
            "digest": answer["rules"]["digest"],
        }
        self.assertEqual(self.pull(**known)["kind"], "same", "told once")

    def test_bills_cost_a_sale_nothing(self):
        """Kits are taken apart after the commit: no bill, however odd, stops a sale."""
        order = self.sell(1)
        kits = self.env.registry["pos.stock.kits"]
        with patch.object(kits, "_get_kits", side_effect=ZeroDivisionError):
            self.pay(order)
            self.env.cr.flush()
        self.assertEqual(order.state, "paid")
