from odoo import api, models


class PosOrder(models.Model):
    _inherit = "pos.order"

    def action_pos_order_paid(self):
        # The one call that all paths share: sync, back office, online payment, kiosk.
        result = super().action_pos_order_paid()
        self._note_paid_stock()
        self._release_claimed_stock()
        return result

    def write(self, vals):
        result = super().write(vals)
        if vals.get("state") == "cancel":
            self._release_claimed_stock()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_release_claimed_stock(self):
        self._release_claimed_stock()

    def _release_claimed_stock(self):
        """What these orders held is sold now, or nobody wants it any more."""
        uuids = [uuid for uuid in self.mapped("uuid") if uuid]
        if uuids:
            # sudo: nobody has rights on holds themselves.
            self.env["pos.stock.claim"].sudo()._release(uuids)

    def _note_paid_stock(self):
        """Have the tills told, whether or not a picking follows."""
        for order in self:
            # sudo: a POS user need not have rights on operation types.
            operation = order.config_id.sudo().picking_type_id
            publisher = self.env["pos.stock.publisher"]
            publisher._note_order(order, operation.default_location_src_id)
            # Where goods come back to may be another till's place.
            target = operation.return_picking_type_id.default_location_dest_id
            for line in order.lines if target else ():
                if line.qty < 0:
                    publisher._note_product(line.product_id, target)
