from contextlib import contextmanager
from functools import wraps
from unittest.mock import patch

from odoo import SUPERUSER_ID


class Meanwhile:
    """What happens elsewhere in a shop while a cashier walks through a tour."""

    @contextmanager
    def meanwhile(self, model, method, deed):
        """Has something happen once, right before the server does what a till asks.

        :param deed: called with the superuser's environment of that request
        """
        owner = type(self.env[model])
        original = getattr(owner, method)
        deeds = [deed]

        @wraps(original)
        def late(records, *args, **kwargs):
            while deeds:
                env = records.env(user=SUPERUSER_ID)
                deeds.pop()(env)
                # Others have transactions of their own, which end with this.
                env.flush_all()
            return original(records, *args, **kwargs)

        with patch.object(owner, method, late):
            yield
        self.assertFalse(deeds)

    def make_other_till(self, env=None):
        """:return: pos.config that sells from the same place"""
        return (env or self.env)["pos.config"].create(
            {
                "name": "Guarded Till 2",
                "picking_type_id": self.picking_type.id,
                "payment_method_ids": [(6, 0, self.bank_payment_method.ids)],
            }
        )

    def sell_elsewhere(self, env, product, quantity):
        """Another till asks nobody, and sells for nothing."""
        till = self.make_other_till(env)
        session = env["pos.session"].create({"config_id": till.id})
        line = {
            "product_id": product.product_variant_id.id,
            "qty": quantity,
            "price_unit": 0,
            "price_subtotal": 0,
            "price_subtotal_incl": 0,
        }
        order = env["pos.order"].create(
            {
                "session_id": session.id,
                "amount_tax": 0,
                "amount_total": 0,
                "amount_paid": 0,
                "amount_return": 0,
                "lines": [(0, 0, line)],
            }
        )
        order.action_pos_order_paid()
        order._create_order_picking()
