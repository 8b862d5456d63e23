from collections import defaultdict

# Nobody may tell 0.1 + 0.2 from 0.3; Odoo's own columns keep fewer digits.
DIGITS = 6


class SlowCount:
    """The figures of a till, counted record by record.

    Written from the definition and not from the code it judges: no SQL, no path of a
    location, nothing grouped.
    """

    def __init__(self, env):
        self.env = env(su=True, context=dict(env.context, active_test=False))

    def count(self, config):
        """:return: {product id: (on hand, reserved, unposted)}, without zeros"""
        config = config.with_env(self.env)
        self.company = config.company_id
        self.places = self._get_places(config.picking_type_id.default_location_src_id)
        self.sums = defaultdict(lambda: [0.0, 0.0, 0.0])
        self._count_quants()
        self._count_orders()
        self._count_pickings()
        figures = {
            product.id: tuple(round(each, DIGITS) + 0.0 for each in sums)
            for product, sums in self.sums.items()
            if product.is_storable
        }
        return {key: figure for key, figure in figures.items() if any(figure)}

    def _get_places(self, root):
        places = set()
        for place in self.env["stock.location"].search([]):
            chain = place
            while chain and chain != root:
                chain = chain.location_id
            own = not place.company_id or place.company_id == self.company
            if chain and own and place.usage in ("internal", "view"):
                places.add(place)
        return places

    def _find(self, model, domain):
        return self.env[model].search([*domain, ("company_id", "=", self.company.id)])

    def _add(self, product, on_hand=0, reserved=0, unposted=0):
        sums = self.sums[product]
        for index, quantity in enumerate((on_hand, reserved, unposted)):
            sums[index] += quantity

    def _count_quants(self):
        for quant in self._find("stock.quant", []):
            if quant.location_id in self.places:
                self._add(quant.product_id, quant.quantity, quant.reserved_quantity)

    def _count_orders(self):
        for order in self._find("pos.order", [("session_id.state", "!=", "closed")]):
            paid = order.state in ("paid", "done") and not order.shipping_date
            if paid and not order.picking_ids:
                for line in order.lines:
                    if self._get_shelf(order, line) in self.places:
                        self._add(line.product_id, unposted=line.qty)

    def _get_shelf(self, order, line):
        """Where these goods will be taken from, or put back."""
        operation = order.config_id.picking_type_id
        if line.qty < 0 and operation.return_picking_type_id:
            return operation.return_picking_type_id.default_location_dest_id
        return operation.default_location_src_id

    def _count_pickings(self):
        for picking in self._find("stock.picking", []):
            sold = picking.pos_order_id or picking.pos_session_id
            if sold and not picking.pos_order_id.shipping_date:
                for move in picking.move_ids:
                    if move.state not in ("done", "cancel"):
                        self._count_failed(move)

    def _count_failed(self, move):
        """What it holds is gone from there, the rest from the place it names. What
        comes back is back in the place it names."""
        rest = move.product_qty
        for held in move.move_line_ids:
            quantity = held.quantity_product_uom
            rest -= quantity
            if held.location_id in self.places:
                self._add(held.product_id, reserved=-quantity, unposted=quantity)
        if move.location_id in self.places:
            self._add(move.product_id, unposted=rest)
        if move.location_dest_id in self.places:
            self._add(move.product_id, unposted=-move.product_qty)
