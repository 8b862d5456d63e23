import json
import re
import secrets

from odoo import api, fields, models
from odoo.tools import SQL

CHANNEL = re.compile(r"pos_stock_feed_([1-9][0-9]{0,8})")
COLUMNS = ["product_id", "on_hand", "reserved", "unposted"]

# A message of more products would be larger than a till that pulls again is slow.
MESSAGE_LIMIT = 500
# Versions kept for tills that missed some; who missed more pulls everything.
ENTRIES_KEPT = 200


class PosStockFeed(models.Model):
    """A stock location tree that tills of a company listen to, and the counter of its
    changes.

    The record is the bus channel: a client can only name strings, so nobody hears it
    who was not let in by `_get_listenable`.
    """

    _name = "pos.stock.feed"
    _inherit = ["bus.listener.mixin"]
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
        domain = [("location_id", "=", location.id), ("company_id", "=", company.id)]
        return self.search(domain)

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
        rows = {row[0]: row for row in self._read_figures(product_ids)}
        zeros = [0.0] * (len(COLUMNS) - 1)
        return [rows.get(each, [each, *zeros]) for each in product_ids]

    def _read_claims(self, product_ids=None):
        """:return: holds that have not run out, as `pos.stock.claim` reads them"""
        return self.env["pos.stock.claim"]._read_live(self, product_ids)

    def _publish(self, product_ids, order_uuids):
        """Take the next version and send it to the tills.

        :param product_ids: ids of what changed; None when too much did to name it
        :param order_uuids: orders that the figures count from now on
        """
        self.ensure_one()
        if product_ids is not None:
            product_ids = self._get_kits().get_products_taken(product_ids)
        if product_ids is not None and len(product_ids) > MESSAGE_LIMIT:
            product_ids = None
        after, mark = self.mark, secrets.token_hex(6)
        version = self._raise_version(mark, product_ids, order_uuids)
        if not self._is_listened_to():
            return
        message = {
            "feed": self.id,
            "version": version,
            "mark": mark,
            "after": after,
            "at": fields.Datetime.to_string(self.env.cr.now()),
        }
        if product_ids is None:
            message["full"] = True
        else:
            message["rows"] = self._read_figures_of(product_ids)
            message["claims"] = self._read_claims(product_ids)
            message["settled"] = order_uuids
        self._bus_send("pos_stock_guard.feed", message)

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

    def _is_listened_to(self):
        """Whether the till of an open session sells from here now: an operation type
        may be changed while it is open."""
        return bool(
            self.env["pos.session"].search_count(
                [
                    ("state", "!=", "closed"),
                    ("company_id", "=", self.company_id.id),
                    (
                        "config_id.picking_type_id.default_location_src_id",
                        "=",
                        self.location_id.id,
                    ),
                ],
                limit=1,
            )
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

    @api.model
    def _get_or_create(self, config):
        """The feed of the till's stock location, made when no till has asked yet."""
        location, company = config._get_stock_location(), config.company_id
        feed = self._find(location, company)
        if not feed:
            self._create_missing(location, company)
            feed = self._find(location, company)
        return feed

    @api.model
    def _report(self, config, since_version, mark):
        """What a till that has `since_version` needs to have the newest.

        :param config: pos.config, whose stock location and company count
        :param since_version: None when it has nothing
        :param mark: that version's, None to trust the number
        :return: dict of `feed`, `location`, `version`, `mark`, `kind`, `rows`,
            `claims`, `settled`
        """
        location, company = config._get_stock_location(), config.company_id
        if self.env["pos.stock.sale"]._exists():
            # Its server died, or could not: every till's question is a chance.
            self.env["pos.stock.sale"]._judge_committed()
        feed = self._find(location, company)
        is_current = not self.env["pos.stock.change"]._exists()
        if feed and is_current and feed._has_kits_of_now():
            return feed._prepare_report(config, since_version, mark)
        # Something is committed but not numbered yet, or never was because a server
        # died: "same" would be a lie, and figures read now could be younger than a
        # message still to come. And a feed that is made now has to be seen by every
        # publisher after its first figures.
        with self.env["pos.stock.publisher"]._open_env() as env:
            feeds = env[self._name]
            feeds._create_missing(location, company)
            env["pos.stock.publisher"]._publish()
            feed = feeds._find(location, company)
            feed._publish_kits()
            return feed._prepare_report(config.with_env(env), since_version, mark)

    def _prepare_report(self, config, since_version, mark):
        self.ensure_one()
        entries = self.env["pos.stock.feed.entry"]._get_since(
            self, since_version, mark, MESSAGE_LIMIT
        )
        if entries is None:
            kind, rows = "full", self._read_figures()
            settled = self._get_settled_orders(config)
        else:
            touched = sorted({each for entry in entries for each in entry.product_ids})
            kind, rows = "same", []
            if entries:
                kind, rows = "delta", self._read_figures_of(touched)
            settled = {uuid for each in entries for uuid in each.order_uuids or []}
        return {
            "feed": self.id,
            "location": {
                "id": self.location_id.id,
                "name": self.location_id.complete_name,
            },
            "version": self.version,
            "mark": self.mark,
            "kind": kind,
            "rows": rows,
            "claims": self._read_claims(),
            "settled": sorted(settled),
        }

    def _get_settled_orders(self, config):
        """Orders of this till that any figures count by now. The log may not reach back
        to one whose answer was lost before the till went offline for a day.
        """
        orders = self.env["pos.order"].search_fetch(
            [
                ("config_id", "=", config.id),
                ("session_id.state", "!=", "closed"),
                ("state", "in", ("paid", "done")),
            ],
            ["uuid"],
        )
        return set(orders.mapped("uuid"))

    @api.model
    def _get_listenable(self, channels):
        """Feeds named by `channels` that the current user may hear.

        :param channels: strings as a client sent them; anything that is not exactly
            ``pos_stock_feed_<id>`` names nothing
        """
        matches = [CHANNEL.fullmatch(channel) for channel in channels]
        ids = [int(match[1]) for match in matches if match]
        if not ids or not self._is_till_user():
            return self.browse()
        # sudo: nobody has rights on the feeds themselves; user and company are checked.
        return self.sudo().search(
            [
                ("id", "in", ids),
                ("company_id", "in", self.env.user.company_ids.ids),
            ]
        )

    @api.model
    def _is_till_user(self):
        user = self.env.user
        return user._is_internal() and user.has_group("point_of_sale.group_pos_user")
