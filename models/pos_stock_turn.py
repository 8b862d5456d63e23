import logging

from psycopg2 import Error

from odoo import api, models
from odoo.tools import SQL

_logger = logging.getLogger(__name__)

# Longer than a sale takes; who waits longer goes on as if there were no turns.
LOCK_TIMEOUT = "5s"


class PosStockTurn(models.Model):
    """A table without rows, to be locked: sales that collided do not collide again.

    Tills that sell the same products at once write the same quants; PostgreSQL lets one
    of them through, and Odoo runs the others again, five times at most. Who loses them
    all has charged its customer, and core's till does not send that order again. So
    sales go side by side, and one that is run again goes alone.
    """

    _name = "pos.stock.turn"
    _description = "Point of Sale Stock Turn"
    _log_access = False

    @api.model
    def _take(self, alone):
        """Wait, until the other sales let this transaction go.

        To be called before its first query. `LOCK` is no query: the transaction sees
        what was committed while it waited, which after an advisory lock it would not.

        :param alone: whether no other sale may run meanwhile
        """
        mode = SQL("EXCLUSIVE") if alone else SQL("ROW SHARE")
        try:
            self.env.cr.execute(
                SQL(
                    """
                    SET LOCAL lock_timeout = %s;
                    LOCK TABLE pos_stock_turn IN %s MODE;
                    SET LOCAL lock_timeout = DEFAULT
                    """,
                    LOCK_TIMEOUT,
                    mode,
                ),
                log_exceptions=False,
            )
        except Error as error:
            # A sale does not fail for this. Nothing was done in its transaction yet.
            self.env.cr.rollback()
            _logger.info("A sale goes on without its turn: %s", error)
