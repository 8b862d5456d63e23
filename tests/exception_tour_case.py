from unittest.mock import patch

from odoo.exceptions import UserError

from odoo.addons.stock.models.stock_picking import StockPicking

from .tour_case import StockGuardTourCase

KIND_TEST = "test_kind_"


class ExceptionTourCase(StockGuardTourCase):
    """What a cashier sells on the screen, and what is then on record."""

    def sell(self, tour, user=None):
        self.cashier = user or self.seller
        self.start_pos_tour(tour, login=self.cashier.login)
        # Nothing is committed in a tour: it is judged only if the till asks once more.
        self.env["pos.stock.sale"]._judge()

    def fail_to_move(self):
        """:return: the exception of a sale whose goods could not be moved"""
        refusal = UserError("Not today")
        with patch.object(StockPicking, "_action_done", side_effect=refusal):
            self.sell("PosStockGuardTakeAll")
        exception = self.env["pos.stock.exception"].search([])
        self.assertEqual(len(exception), 1)
        return exception

    def open_exceptions(self, tour, login):
        action = "/odoo/action-pos_stock_guard.pos_stock_exception_action"
        self.start_tour(action, tour, login=login)

    def check_oversale(self, product, requested, available, approver=None, **values):
        """The only trace of an order that is paid, and whose goods have moved."""
        exception = self.env["pos.stock.exception"].search([])
        approver = approver or self.env["res.users"]
        self.assertRecordValues(
            exception,
            [
                {
                    # The test says in its name which.
                    "kind": self._testMethodName.removeprefix(KIND_TEST),
                    "product_id": product.product_variant_id.id,
                    "requested": requested,
                    "available": available,
                    "short_by": requested - available,
                    "cashier": self.cashier.name,
                    "cashier_user_id": self.cashier.id,
                    "approver": approver.name,
                    "approver_user_id": approver.id,
                    "device": self.main_pos_config.name,
                    "location_id": self.shop_floor.id,
                    "note": False,
                    **values,
                }
            ],
        )
        order = exception.order_id
        self.assertEqual(order.lines.product_id, product.product_variant_id)
        self.assertEqual((order.state, order.user_id), ("paid", self.cashier))
        self.assertEqual(order.picking_ids.mapped("state"), ["done"])
        self.assertEqual(self.on_shop_floor(product), available - requested)
        return exception

    def check_seen(self, exception, figure, policy, choice):
        self.assertRecordValues(
            exception,
            [
                {
                    "seen": "figure",
                    "figure_seen": figure,
                    "policy_seen": policy,
                    "choice_seen": choice,
                }
            ],
        )
        # Of this tour, not of the server's last minutes.
        self.assertLess(exception.age_seen, 60)

    def check_rule(self, exception, policy, decided_by):
        self.assertRecordValues(
            exception,
            [{"policy": policy, "decided_by": decided_by, "decider": "category"}],
        )

    def on_shop_floor(self, product):
        quants = self.env["stock.quant"].search(
            [
                ("product_id", "in", product.product_variant_ids.ids),
                ("location_id", "child_of", self.shop_floor.id),
            ]
        )
        return sum(quants.mapped("quantity"))
