from collections import defaultdict
from datetime import timedelta

from odoo import api, models

from ..core.stock_evidence import AGE_LIMIT

# A sale that comes within it was online: nobody counts, and applies the count, so fast.
LATE_AFTER = timedelta(minutes=1)
# A clock that says more is broken.
LATEST = timedelta(seconds=AGE_LIMIT)


class PosStockRecount(models.AbstractModel):
    """Which late sales took once more what had left before somebody counted.

    Numbers tell what came to the server first, a count or a sale. Only for when it was
    sold there is nothing but a clock.
    """

    _name = "pos.stock.recount"
    _description = "Point of Sale Stock Recount"

    @api.model
    def _find(self, sales):
        """No query unless one of the sales is late.

        :param sales: [{"order": pos.order, "arrived_at": datetime or None}, ...]
        :return: [{"order", "product", "quantity": in the product's unit, negative for
            what came back, "taken": stock.move.line of the sale, "count":
            stock.move.line of the last count of it, "sold_at", "arrived_at"}, ...]
        """
        late = {}
        for sale in sales:
            order, arrived_at = sale["order"], sale["arrived_at"]
            sold_at = order._get_stock_sold_at() if arrived_at else None
            delay = arrived_at - sold_at if sold_at else timedelta()
            if LATE_AFTER < delay <= LATEST and order._takes_stock():
                late[order] = {"sold_at": sold_at, "arrived_at": arrived_at}
        if not late:
            return []
        counted = self._get_counted(late)
        found = []
        for order, times in late.items():
            for product, counts in counted[order].items():
                taken = self.env["stock.move.line"].union(*counts)
                quantity = sum(map(self._get_quantity, taken))
                if not product.uom_id.is_zero(quantity):
                    last = max(counts.values(), key=lambda line: (line.date, line.id))
                    found.append(
                        {
                            **times,
                            "order": order,
                            "product": product,
                            "quantity": quantity,
                            "taken": taken,
                            "count": last,
                        }
                    )
        return found

    @api.model
    def _get_counted(self, late):
        """
        :return: {pos.order: {product.product: {line of the sale: last count of it}}}
        """
        orders = self.env["pos.order"].union(*late)
        taken = self.env["stock.move.line"].search(
            [("picking_id.pos_order_id", "in", orders.ids), ("state", "=", "done")]
        )
        earliest = min(times["sold_at"] for times in late.values())
        counts = self._get_counts(taken, [("date", ">", earliest)])
        counted = defaultdict(lambda: defaultdict(dict))
        for line in taken:
            order = line.picking_id.pos_order_id
            found = [
                count
                for count in counts[self._get_goods(line)]
                if count.id < line.id
                and count.date > late[order]["sold_at"]
                and self._is_in_tree(count, line)
            ]
            if found:
                shelf = self._get_shelf(line)
                counted[order][line.product_id][line] = max(
                    found,
                    key=lambda count: (
                        self._get_shelf(count) == shelf,
                        count.date,
                        count.id,
                    ),
                )
        return counted

    @api.model
    def _get_counts(self, lines, domain):
        """:return: {goods: [stock.move.line of a count of them, ...]}"""
        found = self.env["stock.move.line"].search(
            [
                ("product_id", "in", lines.product_id.ids),
                ("company_id", "in", lines.company_id.ids),
                ("move_id.is_counted", "=", True),
                ("state", "=", "done"),
                *domain,
            ]
        )
        counts = defaultdict(list)
        for count in found:
            counts[self._get_goods(count)].append(count)
        return counts

    @api.model
    def _get_counted_again(self, taken):
        """:return: {line of a sale: the last count of its own shelf since}"""
        counts = self._get_counts(taken, [("id", ">", min(taken.ids, default=0))])
        again = {}
        for line in taken:
            shelf = self._get_shelf(line)
            for count in counts[self._get_goods(line)]:
                if count.id > line.id and self._get_shelf(count) == shelf:
                    again[line] = max(again.get(line, count), count, key=lambda c: c.id)
        return again

    @api.model
    def _get_goods(self, line):
        """What a count of a place tells apart; who counts one lot says nothing of
        another one."""
        return line.company_id, line.product_id, line.lot_id, line.owner_id

    @api.model
    def _get_shelf(self, line):
        source = line.location_id
        return source if source.usage == "internal" else line.location_dest_id

    @api.model
    def _get_quantity(self, line):
        """What the line took from the shelf, in the product's unit."""
        is_taken = line.location_id.usage == "internal"
        return line.quantity_product_uom if is_taken else -line.quantity_product_uom

    @api.model
    def _is_in_tree(self, count, line):
        """Nobody knows which of its places a till's goods lay in: core chooses one when
        the sale arrives. So any count in the tree may have missed them."""
        move = line.move_id
        is_taken = line.location_id.usage == "internal"
        root = move.location_id if is_taken else move.location_dest_id
        return self._get_shelf(count).parent_path.startswith(root.parent_path)
