from odoo import api, fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    stock_guard_operations = fields.Boolean(
        related="company_id.stock_guard_operations", readonly=False
    )
    pos_negative_stock_policy = fields.Selection(
        related="pos_config_id.negative_stock_policy", readonly=False
    )
    pos_stock_location_rule = fields.Char(compute="_compute_pos_stock_location_rule")
    pos_stock_basis = fields.Selection(
        related="pos_config_id.stock_basis", readonly=False
    )
    pos_stock_when_stale = fields.Selection(
        related="pos_config_id.stock_when_stale", readonly=False
    )
    pos_stock_delayed_after = fields.Integer(
        related="pos_config_id.stock_delayed_after", readonly=False
    )
    pos_stock_stale_after = fields.Integer(
        related="pos_config_id.stock_stale_after", readonly=False
    )
    pos_stock_low_threshold = fields.Float(
        related="pos_config_id.stock_low_threshold", readonly=False
    )
    pos_stock_in_stock_first = fields.Boolean(
        related="pos_config_id.stock_in_stock_first", readonly=False
    )
    pos_stock_claim_at_kitchen = fields.Boolean(
        related="pos_config_id.stock_claim_at_kitchen", readonly=False
    )
    pos_stock_approval_reason = fields.Selection(
        related="pos_config_id.stock_approval_reason", readonly=False
    )
    pos_stock_doubt_turnover = fields.Boolean(
        related="pos_config_id.stock_doubt_turnover", readonly=False
    )
    pos_stock_offline_share = fields.Boolean(
        related="pos_config_id.stock_offline_share", readonly=False
    )
    pos_stock_responsible_id = fields.Many2one(
        related="pos_config_id.stock_responsible_id", readonly=False
    )

    @api.depends("pos_config_id")
    @api.depends_context("lang")
    def _compute_pos_stock_location_rule(self):
        """Why the rule of the point of sale is not asked, where a location has one."""
        for settings in self:
            config = settings.pos_config_id
            decider, _policy = config._get_negative_stock_decider()
            settings.pos_stock_location_rule = decider != config and self.env._(
                "%s: the rule of this point of sale is not asked.",
                config.negative_stock_policy_effective,
            )
