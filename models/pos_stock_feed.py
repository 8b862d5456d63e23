import json
import secrets

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from ..core.figures import COLUMNS
from .pos_stock_feed_report import MESSAGE_LIMIT

# Versions kept for tills that missed some; who missed more pulls everything.
ENTRIES_KEPT = 200

# Of an order's uuid: enough for a till to know its own, and too little for another to
# act for an order that the server does not have yet. 48 of a uuid4's 122 random bits.
HINT_LENGTH = 13


class PosStockFeed(models.Model):
    """A stock location tree that tills of a company listen to, and the counter of its
    changes.

    The record is the bus channel: a client can only name strings, so nobody hears it
    who was not let in by `_get_listenable`.
    """

    _name = "pos.stock.feed"
    _inherit = [
        "bus.listener.mixin",
        "pos.stock.feed.channel",
        "pos.stock.feed.report",
    ]
    _description = "Point of Sale Stock Feed"
    _rec_name = "location_id"

    location_id = fields.Many2one(
        "stock.location", required=True, readonly=True, ondelete="cascade"
    )
    # A place of no company may hold quants of several.
    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, ondelete="cascade"
    )
    version = fields.Integer(
        required=True,
        readonly=True,
        default=0,
        help="Grows by one with every published change. Numbers order facts, "
        "clocks never do.",
    )

    mark = fields.Char(
        required=True,
        readonly=True,
        help="A random name of this version. A database that was restored counts "
        "the same numbers again, for other changes.",
    )
    kits_digest = fields.Char(
        readonly=True,
        help="Fingerprint of the kits by which unposted sales were last counted.",
    )

    _location_unique = models.Constraint(
        "UNIQUE (location_id, company_id)",
        "A stock location has one feed for each company.",
    )

    @api.model
    def _find(self, location, company):
        return self.search_fetch(
            [("location_id", "=", location.id), ("company_id", "=", company.id)],
            ["location_id", "company_id", "version", "mark", "kits_digest"],
        )

    @api.model
    def _create_missing(self, location, company):
        # Two tills may ask first at the same moment: an ORM create would show the
        # second cashier a unique violation.
        self.env.cr.execute(
            SQL(
                """
                INSERT INTO pos_stock_feed
                       (location_id, company_id, version, mark, kits_digest)
                VALUES (%s, %s, 0, %s, %s)
                ON CONFLICT (location_id, company_id) DO NOTHING
                """,
                location.id,
                company.id,
                secrets.token_hex(6),
                self.env["pos.stock.kits"]._get_kits(company).digest,
            )
        )

    def _read_figures(self, product_ids=None):
        """:return: rows as `COLUMNS` says, those with zeros only left out"""
        return self.env["pos.stock.figures"]._read_figures(
            self.location_id, self.company_id, product_ids
        )

    def _read_figures_of(self, product_ids):
        """:return: one row for each of the products, zeros too: what was told before
        has to be taken back"""
        if not product_ids:
            return []
        rows = {row[0]: row for row in self._read_figures(product_ids)}
        zeros = [0.0] * (len(COLUMNS) - 1)
        return [rows.get(each, [each, *zeros]) for each in product_ids]

    def _read_claims(self, product_ids=None):
        """
        :return: holds that have not run out, [[start of the order's uuid, product id,
            quantity, name of the till], ...]
        """
        holds = self.env["pos.stock.claim"]._read_live(self, product_ids)
        return [[uuid[:HINT_LENGTH], *hold] for uuid, *hold in holds]

    def _publish(self, product_ids, order_uuids, rules_changed=False):
        """Take the next version and send it to the tills.

        :param product_ids: ids of what changed; None when too much did to name it
        :param order_uuids: orders that the figures count from now on
        :param rules_changed: whether tills have to ask for their rules
        :return: whether less than nothing is left of any of the products
        """
        self.ensure_one()
        if product_ids is not None:
            product_ids = self._get_kits().get_products_taken(product_ids)
        if product_ids is not None and len(product_ids) > MESSAGE_LIMIT:
            product_ids = None
        after, mark = self.mark, secrets.token_hex(6)
        version = self._raise_version(mark, product_ids, order_uuids)
        listeners = self._get_listeners()
        # A till that was moved elsewhere listens here until it has asked again.
        if not listeners and product_ids is not None:
            return False
        # A rule that changes may change what customers can order of anything.
        told = None if rules_changed else product_ids
        self.env["pos.stock.sold.out"]._tell(listeners, told)
        message = {
            "feed": self.id,
            "version": version,
            "mark": mark,
            "after": after,
            "at": fields.Datetime.to_string(self.env.cr.now()),
        }
        if rules_changed:
            message["rules"] = True
        if product_ids is None:
            message["full"] = True
        else:
            message["rows"] = self._read_figures_of(product_ids)
            message["claims"] = self._read_claims(product_ids)
            message["settled"] = order_uuids
        self._bus_send("pos_stock_guard.feed", message)
        return any(
            on_hand - reserved - unposted < 0
            for _product_id, on_hand, reserved, unposted in message.get("rows", ())
        )

    def _raise_version(self, mark, product_ids, order_uuids):
        """:return: the new version, with an entry that says what it changed"""
        self.flush_model()
        [(version,)] = self.env.execute_query(
            SQL(
                """
                WITH raised AS (
                    UPDATE pos_stock_feed
                       SET version = version + 1, mark = %(mark)s
                     WHERE id = %(feed_id)s
                 RETURNING id, version
                ),
                pruned AS (
                    DELETE FROM pos_stock_feed_entry
                     WHERE feed_id = %(feed_id)s
                       AND version <= (SELECT version FROM raised) - %(kept)s
                )
                INSERT INTO pos_stock_feed_entry
                       (feed_id, version, after, product_ids, order_uuids)
                SELECT id, version, %(after)s, %(product_ids)s::jsonb,
                       %(order_uuids)s::jsonb
                  FROM raised
             RETURNING version
                """,
                feed_id=self.id,
                mark=mark,
                after=self.mark,
                kept=ENTRIES_KEPT,
                # The field's own conversion makes null of an empty list.
                product_ids=None if product_ids is None else json.dumps(product_ids),
                order_uuids=json.dumps(order_uuids),
            )
        )
        self.invalidate_recordset(["version", "mark"])
        return version

    def _get_listeners(self):
        """:return: pos.config of open sessions that sell from here now: an operation
        type may be changed while they are"""
        configs = self.env["pos.config"]
        # Not there where nobody orders for himself.
        names = configs._fields.keys() & {"self_ordering_mode"}
        return configs.search_fetch(
            [
                ("session_ids.state", "!=", "closed"),
                ("company_id", "=", self.company_id.id),
                ("picking_type_id.default_location_src_id", "=", self.location_id.id),
            ],
            names,
        )

    @api.model
    def _get_listened_to(self):
        """The feeds of all tills that are open."""
        sessions = self.env["pos.session"].search([("state", "!=", "closed")])
        places = {
            (config.picking_type_id.default_location_src_id, config.company_id)
            for config in sessions.config_id
        }
        feeds = self.search(Domain.TRUE)
        return feeds.filtered(
            lambda feed: (feed.location_id, feed.company_id) in places
        )

    def _get_kits(self):
        return self.env["pos.stock.kits"]._get_kits(self.company_id)

    def _publish_kits(self):
        """Have all figures read again when kits are taken apart in another way: what
        was sold and is not posted counts as other components now."""
        if not self._has_kits_of_now():
            self.kits_digest = self._get_kits().digest
            self._publish(None, [])

    def _has_kits_of_now(self):
        return (self.kits_digest or "") == self._get_kits().digest
