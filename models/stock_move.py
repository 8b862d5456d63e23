from odoo import api, fields, models

# What decides how much a picking that failed is missing, and where.
UNPOSTED_FIELDS = {
    "location_dest_id",
    "location_id",
    "product_id",
    "product_uom",
    "product_uom_qty",
    "state",
}
COUNT_FIELDS = {"counted_quantity", "is_counted"}
# A request's context fills in what is not given.
COUNT_DEFAULTS = {f"default_{name}" for name in COUNT_FIELDS}


class AppliedCount(float):
    """What `stock.quant` says was found. No request can send one."""


class StockMove(models.Model):
    _inherit = "stock.move"

    is_counted = fields.Boolean(
        "Applied a Count",
        readonly=True,
        copy=False,
        help="Somebody counted, and this made the figure what was found. Not set on "
        "what relocates goods, or takes a count back.",
    )
    counted_quantity = fields.Float(
        "Quantity Found", digits="Product Unit", readonly=True, copy=False
    )

    @api.model_create_multi
    def create(self, vals_list):
        # What is created for a sale has none of it, and is inserted as ever.
        given = {*self.env.context}.union(*vals_list)
        if not given.isdisjoint(COUNT_FIELDS | COUNT_DEFAULTS):
            vals_list = [{**vals, **self._prepare_count(vals)} for vals in vals_list]
        moves = super().create(vals_list)
        moves._note_unposted_stock()
        return moves

    def write(self, vals):
        moves = self if UNPOSTED_FIELDS & vals.keys() else self.browse()
        moves._note_unposted_stock()
        if COUNT_FIELDS & vals.keys():
            # Whether somebody counted is settled when the move is made.
            vals = {
                key: value for key, value in vals.items() if key not in COUNT_FIELDS
            }
        result = super().write(vals)
        moves._note_unposted_stock()
        return result

    @api.model
    def _prepare_count(self, vals):
        quantity = vals.get("counted_quantity")
        is_counted = isinstance(quantity, AppliedCount)
        return {
            "is_counted": is_counted,
            "counted_quantity": float(quantity) if is_counted else False,
        }

    def _forget_count(self):
        """Who takes a count back says that it was none."""
        # Past our own `write`, which has nobody say whether somebody counted.
        models.Model.write(self.filtered("is_counted"), {"is_counted": False})

    def _action_done(self, cancel_backorder=False):
        moves = super()._action_done(cancel_backorder=cancel_backorder)
        self.env["pos.stock.operation"]._check_done(moves)
        return moves

    def _note_unposted_stock(self):
        """A sale whose picking failed is counted by its moves, and those can change
        without any quant: returns hold none, nor does what was unreserved.
        """
        publisher = self.env["pos.stock.publisher"]
        # sudo: whoever may change the move need not see the sale.
        for move in self.sudo():
            picking = move.picking_id
            if picking.pos_order_id or picking.pos_session_id:
                publisher._note_product(move.product_id, move.location_id)
                publisher._note_product(move.product_id, move.location_dest_id)
