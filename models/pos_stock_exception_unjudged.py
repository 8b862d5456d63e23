import logging

from odoo import api, models

from .savepoints import logging_failure

_logger = logging.getLogger(__name__)


class PosStockExceptionUnjudged(models.AbstractModel):
    """How exceptions come about from orders that could not be compared with the stock.

    A fault of ours, or of somebody's addon: nobody shall believe that there was enough.
    """

    _name = "pos.stock.exception.unjudged"
    _description = "Point of Sale Stock Exception of an Order Not Compared"

    @api.model
    def _record_unjudged(self, order, problem):
        """Never raises.

        :param order: pos.order, paid
        :param str problem: why it cannot be compared with the stock
        """
        complaint = "A paid order that was not compared could not be recorded."
        with logging_failure(self.env.cr, _logger, complaint):
            exceptions, order = self._as_system(), order.sudo()
            exceptions.create(
                {
                    **exceptions._prepare_order_values(order),
                    "kind": "unjudged",
                    "location_id": order._get_stock_location().id,
                    "problem": problem,
                }
            )._announce()
