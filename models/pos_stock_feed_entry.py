from odoo import api, fields, models


class PosStockFeedEntry(models.Model):
    """What one version of a feed changed: enough to tell a till that missed it.

    Figures are not kept: a till that catches up wants those of now.
    """

    _name = "pos.stock.feed.entry"
    _description = "Point of Sale Stock Feed Entry"
    _log_access = False
    _rec_name = "version"

    feed_id = fields.Many2one(
        "pos.stock.feed", required=True, index=False, ondelete="cascade"
    )
    version = fields.Integer(required=True)
    after = fields.Char(required=True, help="Mark of the version before.")
    product_ids = fields.Json(help="Ids of the products touched; empty: too many.")
    order_uuids = fields.Json(
        help="Orders that this version counts for the first time."
    )

    _version_unique = models.Constraint(
        "UNIQUE (feed_id, version)", "A version of a feed is published once."
    )

    @api.model
    def _get_since(self, feed, version, mark, product_limit):
        """Entries of the feed's versions after `version`.

        :param mark: of that version, None to trust the number
        :return: pos.stock.feed.entry; None when they are not known to be all that
            changed, or touch more than `product_limit` products
        """
        if version is None or not 0 <= version <= feed.version:
            return None
        entries = self.search(
            [("feed_id", "=", feed.id), ("version", ">", version)], order="version"
        )
        # Pruned, or published by hand: a hole hides what it changed.
        if len(entries) != feed.version - version:
            return None
        # The same number in another history, of which a backup knows nothing.
        if mark is not None and mark != (entries[:1].after or feed.mark):
            return None
        touched = [entry.product_ids for entry in entries]
        # False is what the ORM makes of null: too many products to name.
        if any(ids is False for ids in touched):
            return None
        return entries if len(set().union(*touched)) <= product_limit else None
