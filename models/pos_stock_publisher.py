import logging

from psycopg2.extensions import TRANSACTION_STATUS_IDLE

from odoo import SUPERUSER_ID, api, fields, models
from odoo.tools import SQL

_logger = logging.getLogger(__name__)

NOTES = "pos_stock_guard.notes"


class PosStockPublisher(models.AbstractModel):
    """Tells the tills, after commit, that the stock of their tree has changed.

    The notes live in `postcommit`, not in `precommit`: precommit hooks run at every
    flushing savepoint and would publish the same sale twice, before it is certain.
    """

    _name = "pos.stock.publisher"
    _description = "Point of Sale Stock Publisher"

    @api.model
    def _note(self, product, location):
        """Remember that this product changed in this location. No query."""
        if location.usage != "internal":
            return
        postcommit = self.env.cr.postcommit
        if NOTES not in postcommit.data:
            postcommit.data[NOTES] = set()
            postcommit.add(self._publish_after_commit)
        postcommit.data[NOTES].add((product.id, location.id))

    @api.model
    def _publish_after_commit(self):
        # The sale is committed: whatever goes wrong here is ours alone, and healed by
        # the tills' next confirmation.
        try:
            notes = self.env.cr.postcommit.data.pop(NOTES)
            with self.env.registry.cursor() as cr:
                self._read_committed(cr)
                env = api.Environment(cr, SUPERUSER_ID, {})
                env[self._name]._publish(notes)
        except Exception:
            _logger.exception("Stock changes could not be published to the tills.")

    @api.model
    def _read_committed(self, cr):
        """Let this transaction see what others commit meanwhile.

        Two sales of one shop raise the same row: under Odoo's REPEATABLE READ the
        second one would fail instead of taking the next number.
        """
        # In a tour the cursor lives inside the test's own transaction, too late to
        # choose; Odoo's tours run postcommit hooks early, ours among them.
        if cr.connection.info.transaction_status == TRANSACTION_STATUS_IDLE:
            cr.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")

    @api.model
    def _publish(self, notes):
        """Raise the version of each tree touched and send it, once per tree.

        :param notes: {(product id, location id), ...}
        """
        feeds = self._lock_feeds({location_id for _product_id, location_id in notes})
        if not feeds:
            return
        versions = self._raise_versions(feeds)
        at = fields.Datetime.to_string(self.env.cr.now())
        for feed in feeds:
            feed._bus_send(
                "pos_stock_guard.feed",
                {"feed": feed.id, "version": versions[feed.id], "at": at, "full": True},
            )

    @api.model
    def _lock_feeds(self, location_ids):
        """Feeds whose tree holds one of the locations and which an open session uses.

        Locked in id order, so that two publishers never wait for each other.
        """
        rows = self.env.execute_query(
            SQL(
                """
                SELECT feed.id
                  FROM pos_stock_feed feed
                  JOIN stock_location root ON root.id = feed.location_id
                 WHERE EXISTS (
                        SELECT 1
                          FROM stock_location touched
                         WHERE touched.id = ANY(%(location_ids)s)
                           AND touched.parent_path LIKE root.parent_path || '%%'
                       )
                   AND EXISTS (
                        SELECT 1
                          FROM pos_session session
                          JOIN pos_config config ON config.id = session.config_id
                          JOIN stock_picking_type type
                            ON type.id = config.picking_type_id
                         WHERE session.state != 'closed'
                           AND type.default_location_src_id = feed.location_id
                       )
                 ORDER BY feed.id
                   FOR NO KEY UPDATE OF feed
                """,
                location_ids=sorted(location_ids),
            )
        )
        return self.env["pos.stock.feed"].browse(feed_id for (feed_id,) in rows)

    @api.model
    def _raise_versions(self, feeds):
        """:return: {feed id: its new version}"""
        rows = self.env.execute_query(
            SQL(
                """
                UPDATE pos_stock_feed
                   SET version = version + 1
                 WHERE id = ANY(%s)
             RETURNING id, version
                """,
                feeds.ids,
            )
        )
        return dict(rows)
