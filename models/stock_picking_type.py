from odoo import models

# What decides where the unposted sales of a till are missing.
PLACE_FIELDS = {
    "default_location_src_id",
    "default_location_dest_id",
    "return_picking_type_id",
}


class StockPickingType(models.Model):
    _inherit = "stock.picking.type"

    def write(self, vals):
        moved = self if PLACE_FIELDS & vals.keys() else self.browse()
        # The sales of an open session go with it to another place.
        moved._note_unposted_stock()
        if moved:
            # Where goods come back to is among them.
            self.env["pos.stock.publisher"]._note_rules()
        places = {each: each.default_location_src_id for each in moved}
        result = super().write(vals)
        moved._note_unposted_stock()
        former = {
            operation: place
            for operation, place in places.items()
            if operation.default_location_src_id - place
        }
        if former:
            self.env["pos.session"]._announce_places(former)
        return result

    def _get_return_place(self):
        """Where goods come back to.

        As core has it: without an operation for returns they are this one's own.
        """
        returns = self.return_picking_type_id
        if not returns:
            return self.default_location_src_id
        returns.fetch(["default_location_dest_id"])
        return returns.default_location_dest_id

    def _returns_elsewhere(self):
        """Whether what comes back does not come to where goods leave from."""
        target, source = self._get_return_place(), self.default_location_src_id
        target.fetch(["parent_path"])
        return not (target.parent_path or "").startswith(source.parent_path or "")

    def _note_unposted_stock(self):
        """Unposted sales and returns of these operations may count anew, or no more."""
        returns = self.return_picking_type_id
        places = (
            self.default_location_src_id
            | self.default_location_dest_id
            | returns.default_location_dest_id
        )
        if places:
            self.env["pos.stock.publisher"]._note_place(places.ids)
