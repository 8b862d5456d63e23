import logging

from psycopg2.extensions import TRANSACTION_STATUS_IDLE

from odoo import api, models
from odoo.tools import SQL

from .serial_transaction import open_serial_env

_logger = logging.getLogger(__name__)

PRODUCTS = "pos_stock_guard.products"
ORDERS = "pos_stock_guard.orders"
RULES = "pos_stock_guard.rules"
ARMED = "pos_stock_guard.armed"

# Any number that no other addon locks: the letters of "stock".
LOCK = 0x73746F636B
# Who waits longer leaves it to the next one: a sale must not hang on a stuck server.
LOCK_TIMEOUT = "5s"


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
        if location.usage in ("internal", "view"):
            self._note_ids([product.id], location.id)

    @api.model
    def _note_ids(self, product_ids, location_id):
        """The same where the location is known to be one that tills sell from."""
        noted = self._get_notes(PRODUCTS).setdefault(location_id, set())
        if noted is not None:
            noted.update(product_ids)

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
    def _note_rules(self):
        """Remember that tills may have to judge by other rules. No query."""
        self._get_notes(RULES)["changed"] = True

    @api.model
    def _get_notes(self, kind):
        """The notes of this transaction since its last flush.

        `precommit` belongs to the savepoint: its hooks run when one opens or ends well,
        and what was noted in one that is rolled back goes with it.
        """
        precommit, postcommit = self.env.cr.precommit, self.env.cr.postcommit
        if PRODUCTS not in precommit.data:
            precommit.data.update({PRODUCTS: {}, ORDERS: {}, RULES: {}})
            precommit.add(self._write_notes)
        if ARMED not in postcommit.data:
            postcommit.data[ARMED] = True
            postcommit.add(self._publish_after_commit)
        return precommit.data[kind]

    @api.model
    def _write_notes(self):
        data = self.env.cr.precommit.data
        # sudo: nobody has rights on what is still to be published.
        changes = self.env["pos.stock.change"].sudo()
        changes._write_down(data.pop(PRODUCTS), data.pop(ORDERS), bool(data.pop(RULES)))

    @api.model
    def _publish_after_commit(self):
        if not self._is_committed():
            return
        # The sale is committed: whatever goes wrong here is ours alone. The change
        # stays written down, and the next confirmation of any till publishes it.
        try:
            with self._open_env() as env:
                is_short = env[self._name]._publish()
            if is_short:
                self.env["pos.stock.sale"]._finish_committed()
        except Exception:
            _logger.exception("Stock changes could not be published to the tills.")

    @api.model
    def _is_committed(self):
        """Odoo's tours run these hooks in the middle of a transaction, whenever
        something is sent on the bus: what could be read then is half of a sale. It
        stays written down, and the next question of a till has it published.
        """
        status = self.env.cr.connection.info.transaction_status
        return status == TRANSACTION_STATUS_IDLE

    def _open_env(self):
        """What is taken, read and numbered in it is one snapshot, and a unit is in its
        figures if, and only if, its change is among those taken.
        """
        return open_serial_env(self.env.registry, SQL("%s", LOCK), LOCK_TIMEOUT)

    @api.model
    def _publish(self):
        """Number all that is written down, and send it once per tree.

        :return: whether less than nothing is left anywhere of what was sent
        """
        products, orders, rules_changed = self.env["pos.stock.change"]._take()
        touched = self._get_touched_feeds({*products, *orders})
        ruled = self.env["pos.stock.feed"]
        if rules_changed:
            # Whose rules they are is told by the digest, when a till asks.
            ruled = ruled._get_listened_to()
        is_short = False
        for feed in ruled.union(*touched).sorted("id"):
            location_ids = touched.get(feed, [])
            noted = [products.get(each, set()) for each in location_ids]
            is_short |= feed._publish(
                None if None in noted else sorted(set().union(*noted)),
                sorted(set().union(*(orders.get(each, ()) for each in location_ids))),
                feed in ruled,
            )
        return is_short

    @api.model
    def _get_touched_feeds(self, location_ids):
        """:return: {feed: [those of `location_ids` that are in its tree], ...}"""
        rows = self.env.execute_query(
            SQL(
                """
                SELECT feed.id, ARRAY_AGG(touched.id)
                  FROM pos_stock_feed feed
                  JOIN stock_location root ON root.id = feed.location_id
                  JOIN stock_location touched
                    ON touched.parent_path LIKE root.parent_path || '%%'
                 WHERE touched.id = ANY(%s)
                 GROUP BY feed.id
                 ORDER BY feed.id
                """,
                sorted(location_ids),
            )
        )
        feeds = self.env["pos.stock.feed"]
        return {feeds.browse(feed_id): ids for feed_id, ids in rows}
