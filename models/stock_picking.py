import logging

from odoo import api, models

from .pos_sale_context import as_pos_sale
from .savepoints import find_problem

_logger = logging.getLogger(__name__)


class StockPicking(models.Model):
    _inherit = "stock.picking"

    def write(self, vals):
        result = super().write(vals)
        if {"pos_order_id", "pos_session_id"} & vals.keys():
            # Core names the sale of a picking only after it was done, or failed.
            failed = self.filtered(lambda each: each.state not in ("done", "cancel"))
            failed.move_ids._note_unposted_stock()
        return result

    @api.model
    def _create_picking_from_pos_order_lines(
        self, location_dest_id, lines, picking_type, partner=False
    ):
        sale = as_pos_sale(self)
        if any(product.tracking != "none" for product in lines.product_id):
            # sudo: core looks for the lots, and makes them. Of a cashier, who has no
            # rights on lots, it would never take the paid order.
            sale, lines = sale.sudo(), lines.sudo()
        pickings = super(StockPicking, sale)._create_picking_from_pos_order_lines(
            location_dest_id, lines, picking_type, partner
        )
        pickings._finish_pos_pickings(lines)
        return pickings.with_env(self.env)

    def _finish_pos_pickings(self, lines):
        """Core leaves a sale paid and its picking undone when something forbids it."""
        for picking in self:
            if picking.state not in ("done", "cancel"):
                problem = picking._retry_pos_picking()
                if problem:
                    self.env["pos.stock.exception"]._record_failed_picking(
                        picking, lines, problem
                    )

    def _retry_pos_picking(self):
        """Have the goods moved, which have left: no rule against negative stock may
        make the figures wrong.

        :return: why it failed again, in words; None when it is done
        """
        self.ensure_one()
        # The escape of OCA's stock_no_negative, from its own constraint alone.
        forced = self.with_context(skip_negative_qty_check=True)
        complaint = "Picking %s failed again: %s"
        problem = find_problem(
            self.env.cr, forced._action_done, _logger, complaint, self.id
        )
        if not problem and self.state != "done":
            return self.env._(
                "Nothing could be moved. Is a lot or serial number missing?"
            )
        return problem

    def _action_done(self):
        result = super()._action_done()
        # While a sale is paid, none of them knows its order yet.
        sales = self.filtered(lambda each: each.pos_order_id or each.pos_session_id)
        if sales:
            self.env["pos.stock.exception"]._resolve_pickings(
                sales.filtered(lambda each: each.state == "done")
            )
        return result
