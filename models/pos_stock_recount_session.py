from odoo import api, models


class PosStockRecountSession(models.AbstractModel):
    """Which late sales closing their session will take once more.

    Until then no move tells the place, the lot and the owner of what they took. It is
    known that it was somewhere in the tree, and what lots the cashier named.
    """

    _name = "pos.stock.recount.session"
    _description = "Point of Sale Stock Recount before Closing"

    @api.model
    def _find_awaited(self, late):
        """
        :param late: {pos.order: what `_find` tells of the sale}
        :return: as `_find` has it; "awaited" is {name of the lot, "" where nobody
            knows: quantity}
        """
        awaited = [
            {**sale, "product": product, "awaited": by_lot}
            for order, sale in late.items()
            if order.session_id.update_stock_at_closing and not order.picking_ids
            for product, by_lot in order._get_stock_demand_by_lot().items()
        ]
        found = []
        for sale, counted in zip(awaited, self._get_lots_counted(awaited), strict=True):
            lots = {lot: sale["awaited"][lot] for lot in counted}
            quantity = sum(lots.values())
            if not sale["product"].uom_id.is_zero(quantity):
                found.append(
                    {
                        **sale,
                        "quantity": quantity,
                        "taken": self.env["stock.move.line"],
                        "awaited": lots,
                        "count": self._get_last(counted.values()),
                    }
                )
        return found

    @api.model
    def _get_lots_counted(self, awaited):
        """
        :param awaited: [{"order", "product", "sold_at", "newest_move", "awaited":
            {name of a lot: quantity}}, ...]
        :return: [{name of a lot: last count that missed it}, ...], one for each
        """
        if not awaited:
            return []
        products = self.env["product.product"].union(
            *(sale["product"] for sale in awaited)
        )
        orders = self.env["pos.order"].union(*(sale["order"] for sale in awaited))
        earliest = min(sale["sold_at"] for sale in awaited)
        counts = self._search_counts(
            products, orders.company_id, [("date", ">=", earliest)]
        ).grouped("product_id")
        nothing = self.env["stock.move.line"]
        return [
            self._match_lots(sale, counts.get(sale["product"], nothing))
            for sale in awaited
        ]

    @api.model
    def _match_lots(self, sale, counts):
        order = sale["order"]
        missed = counts.filtered(
            lambda count: (
                count.company_id == order.company_id
                and count.date >= sale["sold_at"]
                and count.move_id.id <= sale["newest_move"]
            )
        )
        matched = {}
        for lot, quantity in sale["awaited"].items():
            root = order._get_stock_location()
            if quantity < 0:
                root = order._get_stock_return_location()
            found = [
                count
                for count in missed
                if lot in ("", count.lot_id.name)
                and self._get_shelf(count).parent_path.startswith(root.parent_path)
            ]
            if found:
                matched[lot] = self._get_last(found)
        return matched
