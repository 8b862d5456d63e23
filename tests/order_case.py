from unittest.mock import patch

from odoo.exceptions import UserError

from odoo.addons.stock.models.stock_picking import StockPicking

from .common import StockGuardCase


class OrderCase(StockGuardCase):
    """An open till that sells for nothing: no accounting is needed to be paid."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.milk = cls.make_product()
        cls.put(cls.milk, cls.shop_floor, 10)
        cls.session = cls.open_session(cls.config)

    @classmethod
    def open_lax_till(cls):
        """Of another shop, which sells what it has not."""
        cls.lax = cls.make_config("Lax till", cls.backroom)
        cls.lax.negative_stock_policy = "allowed"
        cls.lax.invoice_journal_id = cls.config.invoice_journal_id
        cls.lax_session = cls.open_session(cls.lax)

    @classmethod
    def make_order(cls, *quantities, product=None, session=None, **values):
        product = product or cls.milk
        lines = [(product, quantity) for quantity in quantities]
        return cls.make_order_with(lines, session or cls.session, **values)

    @classmethod
    def make_order_of(cls, products):
        """One of each."""
        return cls.make_order_with([(product, 1) for product in products], cls.session)

    @classmethod
    def make_order_with(cls, lines, session, **values):
        free = {"price_unit": 0, "price_subtotal": 0, "price_subtotal_incl": 0}
        return cls.env["pos.order"].create(
            {
                "session_id": session.id,
                "company_id": session.company_id.id,
                "amount_tax": 0,
                "amount_total": 0,
                "amount_paid": 0,
                "amount_return": 0,
                "lines": [
                    (0, 0, {"product_id": product.id, "qty": quantity, **free})
                    for product, quantity in lines
                ],
                **values,
            }
        )

    def pay(self, order, picking=True):
        order.action_pos_order_paid()
        if picking:
            order._create_order_picking()
        return order

    def figures_of(self, product, config=None):
        """:return: (on hand, reserved, unposted)"""
        rows = {row[0]: tuple(row[1:]) for row in self.pull(config)["rows"]}
        return rows.get(product.id, (0.0, 0.0, 0.0))

    def failing_pickings(self):
        return patch.object(
            StockPicking, "_action_done", side_effect=UserError("Not today")
        )
