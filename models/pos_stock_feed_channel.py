import re

from odoo import api, models

CHANNEL = re.compile(r"pos_stock_feed_([1-9][0-9]{0,8})")


class PosStockFeedChannel(models.AbstractModel):
    """Who may hear a feed."""

    _name = "pos.stock.feed.channel"
    _description = "Point of Sale Stock Feed Channel"

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
