from odoo import api, fields, models

from .pos_order_sold import PAID
from .pos_sale_context import is_new_order
from .time_words import format_time


class PosOrderLine(models.Model):
    _inherit = "pos.order.line"

    # Not stored, so that nobody can write it.
    stock_approval = fields.Char(
        compute="_compute_stock_approval",
        help="Who let the product through for this order although it was short, when "
        "and why.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        if not is_new_order(self.env):
            lines._note_changed(lines.order_id)
        return lines

    def write(self, vals):
        changed = self.filtered(lambda line: line._is_changed_by(vals))
        orders = changed.order_id
        result = super().write(vals)
        if changed and not is_new_order(self.env):
            changed._note_changed(orders | changed.order_id)
        return result

    def _is_changed_by(self, vals):
        return (
            ("qty" in vals and self.qty != vals["qty"])
            or ("product_id" in vals and self.product_id.id != vals["product_id"])
            or ("order_id" in vals and self.order_id.id != vals["order_id"])
        )

    def _note_changed(self, orders):
        """No till changes what was paid, but cashiers may, by hand. It was judged, and
        closing its session takes something else. Not refused: a till may send a paid
        order with a line that went to another one meanwhile."""
        sold = orders.filtered(lambda each: each.state in PAID)
        if not sold or all(line.product_id.type != "consu" for line in self):
            return
        told = ", ".join(
            f"{each.qty:g} {each.product_id.display_name}" for each in self
        )
        problem = self.env._(
            "%(user)s changed it after it was paid: %(lines)s.",
            user=self.env.user.name,
            lines=told,
        )
        for order in sold:
            self.env["pos.stock.exception"]._record_unjudged(order, problem)

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
