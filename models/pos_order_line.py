from odoo import api, fields, models

from .time_words import format_time


class PosOrderLine(models.Model):
    _inherit = "pos.order.line"

    # Not stored, so that nobody can write it.
    stock_approval = fields.Char(
        compute="_compute_stock_approval",
        help="Who let the product through for this order although it was short, when "
        "and why.",
    )

    @api.depends("product_id", "order_id.stock_approvals")
    @api.depends_context("lang", "uid")
    def _compute_stock_approval(self):
        for line in self:
            approvals = {
                approval["product_id"]: approval
                for approval in line.order_id.stock_approvals or []
            }
            approval = approvals.get(line.product_id.id)
            line.stock_approval = approval and line._describe_stock_approval(approval)

    def _describe_stock_approval(self, approval):
        """:param approval: as `pos.stock.approval` verifies it"""
        flaw, reason = approval["flaw"], approval["reason"]
        values = {
            "approver": approval["approver"] or self.env._("Unknown"),
            "at": format_time(self.env, fields.Datetime.to_datetime(approval["at"])),
        }
        if flaw:
            why = self.env["pos.stock.approval"]._describe_flaw(flaw)
            return self.env._(
                "Not valid: approved by %(approver)s, %(at)s. %(why)s",
                why=why,
                **values,
            )
        if reason:
            return self.env._(
                "Approved by %(approver)s, %(at)s: %(why)s", why=reason, **values
            )
        return self.env._("Approved by %(approver)s, %(at)s", **values)
