from datetime import timedelta

from odoo.fields import Datetime
from odoo.tests import tagged

from .count_case import STOREKEEPER
from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestCredibility(ExceptionCase):
    """There are 10 bottles. What tills say that they saw, is held against that."""

    def refuted(self, kind, most):
        exception = self.exceptions()[-1]
        self.assertEqual(exception.kind, kind)
        self.assertTrue(exception.is_figure_refuted)
        self.assertEqual(exception.most_seen, most)
        return exception

    def borne_out(self, kind):
        exception = self.exceptions()[-1]
        self.assertEqual(exception.kind, kind)
        self.assertFalse(exception.is_figure_refuted)
        self.assertFalse(exception.most_seen)

    def age_moves(self, hours):
        """What has moved until now, moved so long ago."""
        self.env.cr.execute(
            """
            UPDATE stock_move_line
               SET write_date = write_date - %s, date = date - %s
             WHERE product_id = %s
            """,
            [timedelta(hours=hours), timedelta(hours=hours), self.milk.id],
        )
        self.env.invalidate_all()

    def test_nobody_else_took_any(self):
        self.sell(12, seen={"figure": 50})
        exception = self.refuted("unapproved", 10)
        self.assertEqual(exception.figure_seen, 50, "what the till says")

    def test_nor_where_the_rule_warns(self):
        self.config.negative_stock_policy = "warn"
        self.sell(12, seen={"figure": 50})
        self.refuted("warned", 10)

    def test_nor_offline(self):
        self.sell(12, seen={"figure": 50, "offline": True})
        self.refuted("unapproved", 10)
        self.config.stock_when_stale = "warn"
        self.sell(1, seen={"figure": 50, "age": 900})
        # Its own shop softens the rule, whatever the till saw.
        self.refuted("offline", 10)

    def test_somebody_else_took_less(self):
        self.sell(3)
        self.sell(12, seen={"figure": 12})
        self.refuted("unapproved", 10)

    def test_somebody_else_took_them(self):
        self.sell(3)
        self.sell(8, seen={"figure": 10})
        self.borne_out("two_tills")

    def test_somebody_else_took_them_long_ago(self):
        self.sell(3)
        self.age_moves(hours=2)
        self.sell(8, seen={"figure": 10})
        self.refuted("unapproved", 7)

    def test_an_old_figure_is_of_long_ago(self):
        self.sell(3)
        self.age_moves(hours=2)
        self.sell(8, seen={"figure": 10, "age": 7200})
        self.borne_out("offline")

    def test_a_sale_that_comes_late_is_of_long_ago(self):
        self.sell(3)
        self.age_moves(hours=2)
        sold_at = Datetime.to_string(Datetime.now() - timedelta(hours=2))
        evidence = self.evidence({"figure": 10}, sold_at=sold_at)
        self.sync(self.ui_order(8, stock_evidence=evidence))
        self.borne_out("two_tills")

    def test_a_sale_that_comes_from_the_future_is_of_now(self):
        self.sell(3)
        sold_at = Datetime.to_string(Datetime.now() + timedelta(days=2))
        evidence = self.evidence({"figure": 10}, sold_at=sold_at)
        self.sync(self.ui_order(8, stock_evidence=evidence))
        self.borne_out("two_tills")

    def test_an_answer_may_be_as_old_as_the_order(self):
        self.sell(3)
        self.age_moves(hours=20)
        self.sell(8, seen={"figure": 10, "choice": "set"})
        self.borne_out("two_tills")
        self.age_moves(hours=20)
        self.sell(1, seen={"figure": 2, "choice": "set"})
        self.borne_out("two_tills")
        self.sell(9, seen={"figure": 50, "choice": "set"})
        self.refuted("unapproved", 7)

    def test_they_were_carried_away(self):
        storekeeper = self.make_user("storekeeper", STOREKEEPER)
        quants = self.env["stock.quant"].with_user(storekeeper)
        quants.with_context(inventory_mode=True).create(
            {
                "product_id": self.milk.id,
                "location_id": self.shop_floor.id,
                "inventory_quantity": 4,
            }
        ).action_apply_inventory()
        self.commit()
        self.sell(8, seen={"figure": 10})
        self.borne_out("two_tills")

    def test_within_the_place_nothing_leaves(self):
        self.move(self.shop_floor, self.fridge, 4)
        self.sell(12, seen={"figure": 14})
        self.refuted("unapproved", 10)
        self.move(self.fridge, self.backroom, 4)
        self.sell(1, seen={"figure": 2})
        self.borne_out("two_tills")

    def move(self, source, target, quantity):
        move = self.env["stock.move"].create(
            {
                "product_id": self.milk.id,
                "product_uom_qty": quantity,
                "location_id": source.id,
                "location_dest_id": target.id,
            }
        )
        move._action_confirm()
        move.quantity = quantity
        move.picked = True
        move._action_done()
        self.commit()

    def test_reserved_meanwhile(self):
        self.reserve(8)
        self.sell(5, seen={"figure": 10})
        self.borne_out("two_tills")

    def test_sold_and_not_moved_yet(self):
        self.session.update_stock_at_closing = True
        self.sell(7)
        self.sell(4, seen={"figure": 10})
        self.borne_out("two_tills")
        self.sell(11, seen={"figure": 11})
        self.refuted("unapproved", 10)

    def test_doubt_that_the_shop_does_not_have(self):
        self.config.stock_when_stale = "warn"
        for is_doubting, kind in ((False, "unapproved"), (True, "offline")):
            self.config.stock_doubt_turnover = is_doubting
            self.sell(20, seen={"figure": 5, "age": 60, "doubted": True})
            self.assertEqual(self.exceptions()[-1].kind, kind)
