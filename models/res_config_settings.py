from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    pos_negative_stock_policy = fields.Selection(
        related="pos_config_id.negative_stock_policy", readonly=False
    )
    pos_stock_basis = fields.Selection(
        related="pos_config_id.stock_basis", readonly=False
    )
    pos_stock_when_stale = fields.Selection(
        related="pos_config_id.stock_when_stale", readonly=False
    )
    pos_stock_low_threshold = fields.Float(
        related="pos_config_id.stock_low_threshold", readonly=False
    )
    pos_stock_in_stock_first = fields.Boolean(
        related="pos_config_id.stock_in_stock_first", readonly=False
    )
    pos_stock_approval_reason = fields.Selection(
        related="pos_config_id.stock_approval_reason", readonly=False
    )
    pos_stock_responsible_id = fields.Many2one(
        related="pos_config_id.stock_responsible_id", readonly=False
    )
