import logging

from odoo import SUPERUSER_ID, api, models
from odoo.service.model import PG_CONCURRENCY_EXCEPTIONS_TO_RETRY
from odoo.tools import SQL

_logger = logging.getLogger(__name__)

TRIES = 3


class PosStockSalePosting(models.AbstractModel):
    """How the goods of paid orders are moved where core makes no picking.

    After the commit that pays the order, never within it: a payment terminal has
    charged the customer by then, some of them in the very request. One that is rolled
    back, or run again because another sale wrote the same quants, would lose that.
    """

    _name = "pos.stock.sale.posting"
    _description = "Point of Sale Stock Sale's Posting"

    @api.model
    def _post_committed(self):
        """Move the goods of all that is committed and not posted. Never raises: what is
        not posted now waits for the next question of any till."""
        try:
            with self.env.registry.cursor() as cr:
                sale_ids = self.with_env(self.env(cr=cr))._get_unposted_ids()
            for sale_id in sale_ids:
                self._post_in_turn(sale_id)
        except Exception:
            _logger.exception("The goods of paid orders could not be moved.")

    @api.model
    def _post_in_turn(self, sale_id):
        for attempt in range(TRIES):
            try:
                with self.env.registry.cursor() as cr:
                    sales = self.with_env(api.Environment(cr, SUPERUSER_ID, {}))
                    if attempt:
                        sales._take_turn()
                    sales._post(sale_id)
            except PG_CONCURRENCY_EXCEPTIONS_TO_RETRY as error:
                _logger.info("The goods of a paid order are moved later: %s", error)
            else:
                return

    @api.model
    def _post_before_closing(self, sessions):
        """What a server that died has left, as long as its moves are still counted."""
        # sudo: nobody has rights on what is still to be posted.
        sales = self.sudo()
        for sale in sales.browse(sales._get_unposted_ids()):
            if sale.order_id.session_id in sessions:
                sales._post(sale.id)

    @api.model
    def _get_unposted_ids(self):
        rows = self.env.execute_query(
            SQL("SELECT id FROM pos_stock_sale WHERE unposted IS TRUE ORDER BY id")
        )
        return [sale_id for (sale_id,) in rows]

    @api.model
    def _post(self, sale_id):
        """Once: what another server is posting, or has posted, is left to it.

        Writes its row before it takes any goods, as every sale does, so that one in its
        turn (`_take_turn`) is alone.
        """
        self.env.cr.execute(
            SQL(
                """
                UPDATE pos_stock_sale
                   SET unposted = FALSE
                 WHERE id IN (
                           SELECT id
                             FROM pos_stock_sale
                            WHERE id = %s AND unposted IS TRUE
                              FOR UPDATE SKIP LOCKED
                       )
             RETURNING order_id
                """,
                sale_id,
            ),
            log_exceptions=False,
        )
        for (order_id,) in self.env.cr.fetchall():
            order = self.env["pos.order"].browse(order_id)
            problem = order._post_paid_stock()
            if problem:
                self.env["pos.stock.exception"]._record_failed_picking(
                    self.env["stock.picking"], order.lines, problem
                )
