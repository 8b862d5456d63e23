from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import SQL

# A till that every waiter uses holds for all tables whose kitchen is at work.
ORDERS_PER_USER = 200
# Customers at kiosks, all of a point of sale together. Who has read a kiosk's token
# holds no more than these, and the tills sell the rest.
ORDERS_OF_CUSTOMERS = 20


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
        if not self._has_room(config, user, uuid):
            raise UserError(
                self.env._(
                    "Goods are held for %s orders at once, and not for more.",
                    ORDERS_PER_USER,
                )
            )

    @api.model
    def _has_room(self, config, user, uuid):
        """
        :param user: empty for customers
        :return: whether one more order may hold goods
        """
        [(orders,)] = self.env.execute_query(
            SQL(
                """
                SELECT COUNT(DISTINCT order_uuid)
                  FROM pos_stock_claim
                 WHERE config_id = %s
                   AND user_id IS NOT DISTINCT FROM %s
                   AND order_uuid != %s
                   AND expires_at > (now() AT TIME ZONE 'UTC')
                """,
                config.id,
                user.id or None,
                uuid,
            )
        )
        return orders < (ORDERS_PER_USER if user else ORDERS_OF_CUSTOMERS)
