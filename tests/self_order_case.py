from odoo.addons.pos_stock_guard.models.self_order_context import as_customer

from .order_case import OrderCase


class SelfOrderCase(OrderCase):
    """Customers order milk, of which there are ten, under a rule that forbids more."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.negative_stock_policy = "never"
        # A customer's order is not saved without one.
        cls.config.invoice_journal_id = cls.env["account.journal"].create(
            {"name": "Invoices", "code": "SELF", "type": "sale"}
        )
        cls.offer_self_order(cls.config)

    @classmethod
    def offer_self_order(cls, config, mode="mobile"):
        config.write(
            {
                "self_ordering_mode": mode,
                "self_ordering_default_user_id": cls.cashier.id,
            }
        )

    def request(self, *lines, uuid="an-order", source="mobile", state="draft"):
        """:param lines: (product, quantity)"""
        free = {"price_unit": 0, "price_subtotal": 0, "price_subtotal_incl": 0}
        return {
            "uuid": uuid,
            "access_token": f"{uuid}-token",
            "session_id": self.session.id,
            "company_id": self.company.id,
            "state": state,
            "source": source,
            "amount_tax": 0,
            "amount_total": 0,
            "amount_paid": 0,
            "amount_return": 0,
            "lines": [
                (0, 0, {"product_id": product.id, "qty": quantity, **free})
                for product, quantity in lines
            ],
        }

    def order(self, *lines, user=None, more=None, config=None, **values):
        """As the customer's route does.

        :param user: in whose name
        :param dict more: what else the customer's device sends
        :param config: whose token it has; else the till's
        :return: pos.order
        """
        shop = as_customer((config or self.config).with_user(user or self.cashier))
        orders = shop.env["pos.order"].sudo()
        request = {**self.request(*lines, **values), **(more or {})}
        answer = orders.sync_from_ui([request])
        return orders.browse(answer["pos.order"][0]["id"])
