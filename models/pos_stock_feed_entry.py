from odoo import fields, models


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
    product_ids = fields.Json(help="Ids of the products touched; empty: too many.")
    order_uuids = fields.Json(
        help="Orders that this version counts for the first time."
    )

    _version_unique = models.Constraint(
        "UNIQUE (feed_id, version)", "A version of a feed is published once."
    )
