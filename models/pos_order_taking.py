from collections import defaultdict

from odoo import api, models


class PosOrderTaking(models.AbstractModel):
    """What an order takes, and from where."""

    _name = "pos.order.taking"
    _description = "Point of Sale Order's Taking"

    def _get_stock_config(self):
        """The point of sale whose goods core takes, where till and session name two."""
        if self._should_create_picking_real_time():
            return self.config_id
        return self.session_id.config_id

    def _get_stock_location(self):
        return self._get_stock_config().picking_type_id.default_location_src_id

    def _get_stock_return_location(self):
        """Where goods come back to."""
        return self._get_stock_config().picking_type_id._get_return_place()

    def _get_stock_demand(self):
        """What the order takes of its place on balance, kits by their components.

        :return: {product.product: (quantity in the product's unit, product.product
            that ask for it: itself, and kits)}, of products that a rule may judge
        """
        operation = self._get_stock_config().picking_type_id
        if not operation._returns_elsewhere():
            return self._sum_up(self.lines)
        # What comes back to another place is not there for what goes out.
        return self._sum_up(self.lines.filtered(lambda line: line.qty >= 0))

    def _sum_up(self, lines):
        """:return: as `_get_stock_demand`, of these lines of the order"""
        kits = self._get_stock_kits()
        quantities = defaultdict(float)
        askers = defaultdict(self.env["product.product"].browse)
        for line in lines:
            product = line.product_id
            if product.id not in kits.unchecked:
                for part, quantity in self._take_apart(line, kits):
                    quantities[part] += quantity
                    askers[part] |= product
        return {
            product: (quantity, askers[product])
            for product, quantity in quantities.items()
            if product.is_storable
        }

    def _get_stock_demand_by_lot(self):
        """What the order takes on balance, wherever goods come back to, by the lots
        that the cashier named.

        :return: {product.product: {name of the lot, "" where there is none:
            quantity}}
        """
        lines = self.lines.grouped("product_id")
        by_lot = {}
        for product, (quantity, _asking) in self._sum_up(self.lines).items():
            named = defaultdict(float)
            for line in lines.get(product, ()) if product.tracking != "none" else ():
                lots = line.pack_lot_ids.filtered("lot_name")
                for lot in lots:
                    named[lot.lot_name] += line.qty / len(lots)
            rest = quantity - sum(named.values())
            if not product.uom_id.is_zero(rest):
                named[""] += rest
            by_lot[product] = dict(named)
        return by_lot

    def _get_stock_taken(self, location):
        """How much less there is in this tree since the order was paid.

        :return: {product id: quantity}, negative for what came back
        """
        source, returns = self._get_stock_location(), self._get_stock_return_location()
        kits = self._get_stock_kits()
        taken = defaultdict(float)
        for line in self.lines:
            place = returns if line.qty < 0 else source
            if (place.parent_path or "").startswith(location.parent_path):
                for part, quantity in self._take_apart(line, kits):
                    taken[part.id] += quantity
        return taken

    def _get_stock_kits(self):
        return self.env["pos.stock.kits"]._get_kits(self.company_id)

    @api.model
    def _take_apart(self, line, kits):
        """:return: [(product.product, quantity), ...] that the line takes"""
        components = kits.components.get(line.product_id.id)
        if components is None:
            return [(line.product_id, line.qty)]
        products = self.env["product.product"].browse(components)
        return [(part, components[part.id] * line.qty) for part in products]
