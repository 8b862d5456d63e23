from collections import defaultdict

from odoo import api, fields, models

from ..core.stock_evidence import read_evidence


class PosOrder(models.Model):
    _inherit = "pos.order"

    stock_evidence = fields.Json(
        string="Stock seen",
        copy=False,
        help="What the cashier saw of the products that were short: figures, their "
        "ages, rules and approvals.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._clean_stock_evidence(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(self._clean_stock_evidence(vals))

    @api.model
    def _clean_stock_evidence(self, vals):
        # It comes with a paid order, and what PostgreSQL refuses (NaN) would lose it.
        if "stock_evidence" not in vals:
            return vals
        return {**vals, "stock_evidence": read_evidence(vals["stock_evidence"])}

    def action_pos_order_paid(self):
        # The one call that all paths share: sync, back office, online payment, kiosk.
        result = super().action_pos_order_paid()
        self._note_paid_stock()
        self.env["pos.stock.sale"]._note_order(self)
        return result

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

    def _takes_stock(self):
        """Whether its goods left with the customer. Shipped later, they leave from
        elsewhere."""
        return self.state in ("paid", "done") and not self.shipping_date

    def _get_stock_location(self):
        return self.config_id.picking_type_id.default_location_src_id

    def _get_stock_demand(self):
        """What the order takes on balance.

        :return: {product.product: quantity in the product's unit}, of products that a
            rule may judge
        """
        unchecked = self.config_id._get_unchecked_stock_products()
        demand = defaultdict(float)
        for line in self.lines:
            product = line.product_id
            if product.is_storable and product not in unchecked:
                demand[product] += line.qty
        return demand

    def _get_stock_taken(self, location):
        """How much less there is in this tree since the order was paid.

        :return: {product id: quantity}, negative for what came back
        """
        operation = self.config_id.picking_type_id
        returns = operation.return_picking_type_id
        taken = defaultdict(float)
        for line in self.lines:
            place = operation.default_location_src_id
            if line.qty < 0 and returns:
                place = returns.default_location_dest_id
            if (place.parent_path or "").startswith(location.parent_path):
                taken[line.product_id.id] += line.qty
        return taken

    def _get_stock_cashier(self):
        """:return: hr.employee where pos_hr knows who it was, else res.users"""
        employee = self["employee_id"] if "employee_id" in self._fields else None
        return employee or self.user_id
