import logging

from psycopg2.extensions import TRANSACTION_STATUS_IDLE

from odoo import SUPERUSER_ID, api, models
from odoo.tools import SQL

_logger = logging.getLogger(__name__)

PRODUCTS = "pos_stock_guard.products"
ORDERS = "pos_stock_guard.orders"
ARMED = "pos_stock_guard.armed"


class PosStockPublisher(models.AbstractModel):
    """Tells the tills, after commit, that the stock of their tree has changed.

    What a transaction touches is noted in memory, written down with the transaction
    (`pos.stock.change`), and published once it is committed.
    """

    _name = "pos.stock.publisher"
    _description = "Point of Sale Stock Publisher"

    @api.model
    def _note_product(self, product, location):
        """Remember that this product changed in this location. No query."""
        if location.usage != "internal":
            return
        noted = self._get_notes(PRODUCTS).setdefault(location.id, set())
        if noted is not None:
            noted.add(product.id)

    @api.model
    def _note_place(self, location_ids):
        """Remember that anything may have changed in these locations. No query."""
        notes = self._get_notes(PRODUCTS)
        for location_id in location_ids:
            notes[location_id] = None

    @api.model
    def _note_order(self, order, location):
        """Remember that this order is counted from now on, in this tree."""
        for product in order.lines.product_id:
            self._note_product(product, location)
        if order.uuid and location:
            self._get_notes(ORDERS).setdefault(location.id, set()).add(order.uuid)

    @api.model
    def _get_notes(self, kind):
        """The notes of this transaction since its last flush.

        `precommit` belongs to the savepoint: its hooks run when one opens or ends well,
        and what was noted in one that is rolled back goes with it.
        """
        precommit, postcommit = self.env.cr.precommit, self.env.cr.postcommit
        if PRODUCTS not in precommit.data:
            precommit.data.update({PRODUCTS: {}, ORDERS: {}})
            precommit.add(self._write_notes)
        if ARMED not in postcommit.data:
            self._publish_later()
        return precommit.data[kind]

    @api.model
    def _publish_later(self):
        """Publish once this transaction is committed, and only then."""
        postcommit = self.env.cr.postcommit
        postcommit.data[ARMED] = True
        postcommit.add(self._publish_after_commit)

    @api.model
    def _write_notes(self):
        data = self.env.cr.precommit.data
        # sudo: nobody has rights on what is still to be published.
        changes = self.env["pos.stock.change"].sudo()
        changes._write(data.pop(PRODUCTS), data.pop(ORDERS))

    @api.model
    def _publish_after_commit(self):
        # The sale is committed: whatever goes wrong here is ours alone. The change
        # stays written down, and the next confirmation of any till publishes it.
        try:
            with self.env.registry.cursor() as cr:
                self._read_committed(cr)
                env = api.Environment(cr, SUPERUSER_ID, {})
                env[self._name]._publish()
        except Exception:
            _logger.exception("Stock changes could not be published to the tills.")

    @api.model
    def _read_committed(self, cr):
        """Let this transaction see what others commit meanwhile.

        Two sales of one shop raise the same row: under Odoo's REPEATABLE READ the
        second one would fail instead of taking the next number, and figures read after
        waiting for it would be older than that number.
        """
        # In a tour the cursor lives inside the test's own transaction, too late to
        # choose; Odoo's tours run postcommit hooks early, ours among them.
        if cr.connection.info.transaction_status == TRANSACTION_STATUS_IDLE:
            cr.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")

    @api.model
    def _publish(self):
        """Number all that is written down, and send it once per tree."""
        products, orders = self.env["pos.stock.change"]._take()
        touched = self._lock_feeds({*products, *orders})
        for feed, location_ids in touched.items():
            noted = [products.get(each, set()) for each in location_ids]
            feed._publish(
                None if None in noted else sorted(set().union(*noted)),
                sorted(set().union(*(orders.get(each, ()) for each in location_ids))),
            )

    @api.model
    def _lock_feeds(self, location_ids):
        """Feeds whose tree holds one of the locations, locked in id order: two
        publishers never wait for each other.

        :return: {feed: [those of `location_ids` that are in its tree], ...}
        """
        rows = self.env.execute_query(
            SQL(
                """
                SELECT feed.id,
                       ARRAY(
                           SELECT touched.id
                             FROM stock_location touched
                            WHERE touched.id = ANY(%(location_ids)s)
                              AND touched.parent_path LIKE root.parent_path || '%%'
                       )
                  FROM pos_stock_feed feed
                  JOIN stock_location root ON root.id = feed.location_id
                 WHERE EXISTS (
                           SELECT 1
                             FROM stock_location touched
                            WHERE touched.id = ANY(%(location_ids)s)
                              AND touched.parent_path LIKE root.parent_path || '%%'
                       )
                 ORDER BY feed.id
                   FOR NO KEY UPDATE OF feed
                """,
                location_ids=sorted(location_ids),
            )
        )
        feeds = self.env["pos.stock.feed"]
        return {feeds.browse(feed_id): ids for feed_id, ids in rows}
