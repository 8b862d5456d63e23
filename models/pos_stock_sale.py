import json
import logging

from psycopg2 import Error

from odoo import api, fields, models
from odoo.tools import SQL

_logger = logging.getLogger(__name__)

ARMED = "pos_stock_guard.sale"
# Longer than a sale takes; who waits longer goes on as if there were no turns.
TURN_TIMEOUT = "5s"


class PosStockSale(models.Model):
    """A paid order, to be compared with what there was, once.

    Written in the transaction that pays it, and judged after its commit: only then is
    it known what two tills that sold at the same moment left. A sale that leaves enough
    does not wait for it, and a server that dies in between forgets nothing. So it is
    with the goods of orders for which core makes no picking.
    """

    _name = "pos.stock.sale"
    _inherit = ["pos.stock.sale.judgement", "pos.stock.sale.posting"]
    _description = "Point of Sale Stock Sale"
    _log_access = False

    # Stays when judged: an order that is paid a second time is no second sale.
    judged = fields.Boolean()
    unposted = fields.Boolean(help="Its goods may still have to be moved, by us.")
    order_id = fields.Many2one("pos.order", index=False, ondelete="cascade")
    user_id = fields.Many2one(
        "res.users", index=False, ondelete="set null", help="Who sent the payment."
    )
    arrived_at = fields.Datetime(help="When the server had it paid.")
    newest_move = fields.Integer(
        help="The number of the newest stock move when it arrived: counts with a "
        "greater one came later."
    )
    product_id = fields.Many2one("product.product", index=False, ondelete="cascade")
    held = fields.Json(
        help="How much the server held for the order as it was paid, by product id."
    )
    freed = fields.Json(
        help="In a row without an order: how much of the product the sale before took "
        "from what was reserved for others, by location id."
    )

    _order_unique = models.Constraint("UNIQUE (order_id)", "An order is judged once.")
    _unfinished_idx = models.Index("(id) WHERE judged IS NOT TRUE OR unposted IS TRUE")

    @api.model
    def _note_order(self, order):
        """Have the order judged: at once where its publication finds less than nothing
        left, else by the next question of any till. What it held is sold now. One query
        for both. One that core may not post is posted, and judged, after the commit.
        """
        unposted = order._may_lack_picking()
        if unposted:
            self._finish_at_commit()
        uuids = order.filtered("uuid").mapped("uuid")
        # sudo: nobody has rights on holds themselves.
        self.env["pos.stock.claim"].sudo()._release(
            uuids,
            order.company_id,
            along=SQL(
                """
                INSERT INTO pos_stock_sale (
                    order_id, unposted, user_id, arrived_at, newest_move, held
                )
                SELECT %s, %s, %s, %s, (SELECT last_value FROM stock_move_id_seq),
                       JSONB_OBJECT_AGG(
                           claim.product_id, claim.quantity ORDER BY claim.quantity
                       )
                  FROM pos_stock_claim claim
                  JOIN pos_stock_feed feed ON feed.id = claim.feed_id
                 WHERE feed.company_id = %s
                   AND claim.order_uuid = ANY(%s)
                   AND claim.expires_at > (now() AT TIME ZONE 'UTC')
                ON CONFLICT (order_id) DO NOTHING
                """,
                order.id,
                unposted,
                self.env.uid,
                fields.Datetime.now(),
                order.company_id.id,
                uuids,
            ),
        )

    @api.model
    def _take_turn(self):
        """Have no other sale write anything until this transaction has ended.

        Tills that sell the same products at once write the same quants; PostgreSQL lets
        one of them through, and Odoo runs the others again, five times at most. Who
        loses them all has charged its customer, and core's till does not send that
        order again. Each sale writes its row here before it takes any goods, so one
        that is run again waits for those that have, and lets no other have one.

        To be called before the transaction's first query. `LOCK` is none: what was
        committed while it waited is seen, which after an advisory lock it is not.
        """
        try:
            self.env.cr.execute(
                SQL(
                    """
                    SET LOCAL lock_timeout = %s;
                    LOCK TABLE pos_stock_sale IN SHARE ROW EXCLUSIVE MODE;
                    SET LOCAL lock_timeout = DEFAULT
                    """,
                    TURN_TIMEOUT,
                ),
                log_exceptions=False,
            )
        except Error as error:
            # A sale does not fail for this. Nothing was done in its transaction yet.
            self.env.cr.rollback()
            _logger.info("A sale goes on without its turn: %s", error)

    @api.model
    def _get_payers(self, order_ids):
        """:return: {order id: id of who sent its payment}"""
        sales = self.search([("order_id", "in", list(order_ids))])
        return {sale.order_id.id: sale.user_id.id for sale in sales}

    @api.model
    def _note_freed(self, product, freed):
        """:param freed: {location id: quantity no longer reserved}"""
        freed = {place_id: quantity for place_id, quantity in freed.items() if quantity}
        if freed:
            self.env.cr.execute(
                SQL(
                    "INSERT INTO pos_stock_sale (product_id, freed) VALUES (%s, %s)",
                    product.id,
                    json.dumps(freed),
                )
            )

    @api.model
    def _finish_at_commit(self):
        """Where no till may ask any more."""
        postcommit = self.env.cr.postcommit
        if ARMED not in postcommit.data:
            postcommit.data[ARMED] = True
            postcommit.add(self._finish_after_commit)

    @api.model
    def _finish_after_commit(self):
        # Tours run these hooks in the middle of a transaction.
        if self.env["pos.stock.publisher"]._is_committed():
            self._finish_committed()

    @api.model
    def _finish_committed(self):
        """Do what waits for the commit of paid orders. Never raises."""
        # Judging asks what was moved.
        self._post_committed()
        self._judge_committed()

    @api.model
    def _exists(self):
        """Whether an order is committed, and not judged or not posted yet."""
        return bool(
            self.env.execute_query(
                SQL(
                    """
                    SELECT 1
                      FROM pos_stock_sale
                     WHERE judged IS NOT TRUE OR unposted IS TRUE
                     LIMIT 1
                    """
                )
            )
        )

    @api.autovacuum
    def _gc_judged(self):
        # A till that asks nothing any more leaves its last sale to this.
        if self._exists():
            self._finish_committed()
        closed = [("order_id.session_id.state", "=", "closed")]
        unneeded = ["|", ("order_id", "=", False), *closed]
        done = [("judged", "=", True), ("unposted", "!=", True)]
        self.search([*done, *unneeded]).unlink()
