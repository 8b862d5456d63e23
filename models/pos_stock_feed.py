import re

from odoo import api, fields, models
from odoo.tools import SQL

CHANNEL = re.compile(r"pos_stock_feed_([1-9][0-9]{0,8})")


class PosStockFeed(models.Model):
    """A stock location tree that tills listen to, and the counter of its changes.

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
    version = fields.Integer(
        required=True,
        readonly=True,
        default=0,
        help="Grows by one with every published change. Numbers order facts, "
        "clocks never do.",
    )

    _location_unique = models.Constraint(
        "UNIQUE (location_id)", "A stock location has one feed only."
    )

    @api.model
    def _get_for_location(self, location):
        """The feed of this location, made on first use."""
        feed = self.search([("location_id", "=", location.id)])
        return feed or self._create_for_location(location)

    @api.model
    def _create_for_location(self, location):
        # Two tills may ask first at the same moment. On a row it cannot see yet
        # this statement fails with a serialization error, which Odoo replays; an
        # ORM create would show the second cashier a unique violation.
        self.env.cr.execute(
            SQL(
                """
                INSERT INTO pos_stock_feed (location_id, version)
                VALUES (%s, 0)
                ON CONFLICT (location_id) DO NOTHING
                """,
                location.id,
            )
        )
        return self.search([("location_id", "=", location.id)])

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
                "|",
                ("location_id.company_id", "=", False),
                ("location_id.company_id", "in", self.env.user.company_ids.ids),
            ]
        )

    @api.model
    def _is_till_user(self):
        user = self.env.user
        return user._is_internal() and user.has_group("point_of_sale.group_pos_user")
