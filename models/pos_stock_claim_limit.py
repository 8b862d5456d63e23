from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import SQL

# A till that every waiter uses holds for all tables whose kitchen is at work.
ORDERS_PER_USER = 200


class PosStockClaimLimit(models.AbstractModel):
    """For how many orders anybody holds goods: uuids are easily made up."""

    _name = "pos.stock.claim.limit"
    _description = "Point of Sale Stock Claim Limit"

    @api.model
    def _check_limit(self, config, user, uuid):
        """
        :param uuid: of an order that is not counted: its claim replaces what it holds
        :raise UserError: the user holds for as many orders as anybody may, at this
            point of sale
        """
        [(orders,)] = self.env.execute_query(
            SQL(
                """
                SELECT COUNT(DISTINCT order_uuid)
                  FROM pos_stock_claim
                 WHERE config_id = %s
                   AND user_id = %s
                   AND order_uuid != %s
                   AND expires_at > (now() AT TIME ZONE 'UTC')
                """,
                config.id,
                user.id,
                uuid,
            )
        )
        if orders >= ORDERS_PER_USER:
            raise UserError(
                self.env._(
                    "Goods are held for %s orders at once, and not for more.",
                    ORDERS_PER_USER,
                )
            )
