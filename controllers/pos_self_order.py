from odoo.addons.pos_self_order.controllers.orders import PosSelfOrderController

from ..models.self_order_context import as_customer


# Imported where pos_self_order is installed (`ir.http`).
class PosSelfOrder(PosSelfOrderController):
    def _verify_authorization(self, access_token, table_identifier, order):
        config, table = super()._verify_authorization(
            access_token, table_identifier, order
        )
        return as_customer(config), table
