from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..core.policy import NEGATIVE_STOCK_POLICIES

STOCK_SETTINGS = {
    "negative_stock_policy",
    "stock_basis",
    "stock_when_stale",
    "stock_delayed_after",
    "stock_stale_after",
    "stock_low_threshold",
    "stock_in_stock_first",
    "stock_claim_at_kitchen",
    "stock_responsible_id",
    "stock_approval_reason",
    "stock_doubt_turnover",
    "stock_offline_share",
}


class PosConfig(models.Model):
    _name = "pos.config"
    _inherit = [
        "pos.config",
        "pos.config.access",
        "pos.config.age",
        "pos.config.claim",
        "pos.config.doubt",
        "pos.config.insight",
        "pos.config.pull",
        "pos.config.reservation",
        "pos.config.self.order",
        "pos.stock.rule",
    ]

    _policy_decider = "config"

    negative_stock_policy = fields.Selection(
        NEGATIVE_STOCK_POLICIES,
        string="Allow negative stock",
        required=True,
        default="allowed",
        help="The rule where neither the product, nor its categories, nor the stock "
        "location or those above it have one.",
    )
    stock_basis = fields.Selection(
        [("free", "Free to use"), ("on_hand", "On hand")],
        string="Stock shown",
        required=True,
        default="free",
        help="Free to use: what is on hand and not reserved for somebody else.\n"
        "On hand: everything in the shop, reserved or not.",
    )
    stock_when_stale = fields.Selection(
        [
            ("keep", "Keep the rule"),
            ("approve", "Ask a manager"),
            ("warn", "Warn only"),
        ],
        string="When the figures are old",
        required=True,
        default="approve",
        help="What becomes of a strict rule while the till has no fresh figures, for "
        "example offline.\n"
        "Keep the rule: as if the figures were fresh.\n"
        "Ask a manager: Never becomes Manager approves.\n"
        "Warn only: Never and Manager approves become Warn.",
    )
    stock_low_threshold = fields.Float(
        string="Low stock at",
        digits="Product Unit",
        default=5.0,
        help="A product with this quantity left, or less, is shown as low, unless a "
        "reordering rule for the shop has a minimum of its own.",
    )
    stock_responsible_id = fields.Many2one(
        "res.users",
        string="Responsible for stock exceptions",
        domain="[('share', '=', False), ('company_ids', 'in', company_id)]",
        help="Gets one activity for each session in which orders took more than there "
        "was, or could not be posted. Empty: nobody does.",
    )
    stock_claim_at_kitchen = fields.Boolean(
        string="Hold what is sent to the kitchen",
        help="The till asks for the goods of an order when it is sent to the kitchen, "
        "and keeps them for it while it is open. Otherwise only when it is paid.",
    )
    stock_approval_reason = fields.Selection(
        [("none", "Not asked"), ("optional", "Optional"), ("required", "Required")],
        string="Reason for approval",
        required=True,
        default="none",
        help="Whether a manager who lets through what is short is asked why. The "
        "reason is kept with the stock exception.",
    )
    stock_in_stock_first = fields.Boolean(
        string="Show products in stock first",
        help="The product screen shows what is sold out after everything else.",
    )

    @api.constrains("stock_low_threshold")
    def _check_stock_low_threshold(self):
        for config in self:
            if config.stock_low_threshold < 0:
                raise ValidationError(
                    self.env._(
                        '"Low stock at" cannot be less than 0: what is below zero is '
                        "sold out, not low."
                    )
                )

    @api.model
    def _get_policy_fields(self):
        return super()._get_policy_fields() | {"picking_type_id"}

    @api.model
    def _get_till_fields(self):
        return super()._get_till_fields() | (STOCK_SETTINGS - {"stock_responsible_id"})

    def write(self, vals):
        self._check_stock_settings_access(vals)
        moved = self if "picking_type_id" in vals else self.browse()
        # sudo: a POS user need not have rights on operation types.
        moved.sudo().picking_type_id._note_unposted_stock()
        result = super().write(vals)
        moved.sudo().picking_type_id._note_unposted_stock()
        return result

    @api.model
    def _get_binding_settings(self):
        return super()._get_binding_settings() | STOCK_SETTINGS

    @api.model
    def _load_pos_self_data_search_read(self, data, config):
        # Called by pos_self_order only, which sends all fields to any customer.
        rows = super()._load_pos_self_data_search_read(data, config)
        ours = STOCK_SETTINGS | {"negative_stock_policy_effective"}
        return [
            {name: value for name, value in row.items() if name not in ours}
            for row in rows
        ]

    @api.model
    def _get_pulled_fields(self):
        return super()._get_pulled_fields() | STOCK_SETTINGS

    def _get_stock_policies(self, products):
        """The rule for each product, of the nearest record that has one.

        :return: {product id: {"policy": str, "decided_by": name of the record,
            "decider": product, category, location or config}}
        """
        default = self._get_negative_stock_rule()
        rules = {
            template: template._get_negative_stock_rule() or default
            for template in products.product_tmpl_id
        }
        return {each.id: rules[each.product_tmpl_id] for each in products}

    def _get_negative_stock_decider(self):
        """Who decides where neither a product nor its categories do."""
        # sudo: a till user need not have rights on operation types or locations.
        location = self.sudo().picking_type_id.default_location_src_id
        decider, policy = location._get_negative_stock_decider()
        return (decider, policy) if decider else (self, self.negative_stock_policy)
