from collections import defaultdict
from datetime import timedelta

from odoo import api, models

from ..core.stock_evidence import AGE_LIMIT

# A sale that comes within it was online: nobody counts, and applies the count, so fast.
# Nor does a till that reckons with a slow answer go wrong by more.
LATE_AFTER = timedelta(minutes=1)
# A clock that says more is broken.
LATEST = timedelta(seconds=AGE_LIMIT)


class PosStockRecount(models.AbstractModel):
    """Which sales took once more what had left before somebody counted.

    Numbers of stock moves tell what came to the server first, a count or a sale. Only
    for when it was sold there is nothing but a clock, of whole seconds: what was
    counted in the second of a sale may have missed it.
    """

    _name = "pos.stock.recount"
    _inherit = ["pos.stock.recount.picking", "pos.stock.recount.session"]
    _description = "Point of Sale Stock Recount"

    @api.model
    def _find(self, sales):
        """No query unless one of the sales is late.

        :param sales: [{"order": pos.order, "arrived_at": datetime or None,
            "newest_move": number of the newest stock move then, or None}, ...]
        :return: [{"order", "product", "quantity": in the product's unit, negative for
            what came back, "count": stock.move.line of the last count of it, "taken":
            stock.move.line of the sale, "awaited": instead of them, what closing the
            session will take, "sold_at", "arrived_at", "newest_move"}, ...]
        """
        late = {}
        for sale in sales:
            order, arrived_at = sale["order"], sale["arrived_at"]
            sold_at = self._get_late_sale(order, arrived_at) if arrived_at else None
            if sold_at and order._takes_stock():
                late[order] = {
                    "order": order,
                    "sold_at": sold_at,
                    "arrived_at": arrived_at,
                    "newest_move": sale["newest_move"],
                }
        return self._find_taken(late) + self._find_awaited(late) if late else []

    @api.model
    def _find_taken(self, late):
        """Those that were taken as they arrived.

        :param late: {pos.order: what `_find` tells of the sale}
        """
        orders = self.env["pos.order"].union(*late)
        taken = self.env["stock.move.line"].search(
            [("picking_id.pos_order_id", "in", orders.ids), ("state", "=", "done")]
        )
        windows = {}
        for line in taken:
            sale = late[line.picking_id.pos_order_id]
            windows[line] = (sale["sold_at"], 0, line.move_id.id)
        counted = self._get_counted(windows)
        by_order = defaultdict(dict)
        for line, count in counted.items():
            by_order[line.picking_id.pos_order_id][line] = count
        return [
            {**late[order], "newest_move": 0, **recount}
            for order, counts in by_order.items()
            for recount in self._sum_up(counts)
        ]

    @api.model
    def _get_late_sale(self, order, arrived_at):
        """:return: when it was sold, or could be at the earliest; None unless it was
        late, or may have been"""
        sold_at = self._get_earliest_sale(order, arrived_at)
        is_late = sold_at and LATE_AFTER < arrived_at - sold_at <= LATEST
        return sold_at if is_late else None

    @api.model
    def _get_earliest_sale(self, order, arrived_at):
        sold_at, since = order._get_stock_sold_at(), order._get_stock_sold_since()
        if not self._is_misdated(order, arrived_at):
            return sold_at or since
        session = order.session_id
        return min(sold_at, since) if since else session.start_at or session.create_date

    @api.model
    def _is_misdated(self, order, arrived_at):
        """Whether nobody knows when it was sold: the clock of its till was set.

        It was sold when it says if that was done after the sale, and as long ago as the
        clock tells if before it."""
        sold_at, since = order._get_stock_sold_at(), order._get_stock_sold_since()
        if not (sold_at and since):
            return bool(sold_at) and sold_at - arrived_at > LATE_AFTER
        return abs(sold_at - since) > LATE_AFTER

    @api.model
    def _sum_up(self, counted):
        """
        :param counted: {line of a sale: last count of it}
        :return: [{"product", "quantity", "taken", "awaited", "count"}, ...]
        """
        products = defaultdict(dict)
        for line, count in counted.items():
            products[line.product_id][line] = count
        found = []
        for product, counts in products.items():
            taken = self.env["stock.move.line"].union(*counts)
            quantity = sum(map(self._get_quantity, taken))
            if not product.uom_id.is_zero(quantity):
                last = self._get_last(counts.values())
                found.append(
                    {
                        "product": product,
                        "quantity": quantity,
                        "taken": taken,
                        "awaited": None,
                        "count": last,
                    }
                )
        return found

    @api.model
    def _get_counted(self, windows):
        """
        :param windows: {line of a sale: (when it was sold, number of the move after
            which, and of that before which a count missed it)}
        :return: {line: last count that missed it}
        """
        if not windows:
            return {}
        taken = self.env["stock.move.line"].union(*windows)
        earliest = min(since for since, _first, _last in windows.values())
        counts = self._get_counts(taken, [("date", ">=", earliest)])
        counted = {}
        for line, (since, first, last) in windows.items():
            found = [
                count
                for count in counts[self._get_goods(line)]
                if first < count.move_id.id < last
                and count.date >= since
                and self._is_in_tree(count, line)
            ]
            if found:
                shelf = self._get_shelf(line)
                counted[line] = max(
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
        counts = defaultdict(list)
        for count in self._search_counts(lines.product_id, lines.company_id, domain):
            counts[self._get_goods(count)].append(count)
        return counts

    @api.model
    def _search_counts(self, products, companies, domain):
        return self.env["stock.move.line"].search(
            [
                ("product_id", "in", products.ids),
                ("company_id", "in", companies.ids),
                ("move_id.is_counted", "=", True),
                ("state", "=", "done"),
                *domain,
            ]
        )

    @api.model
    def _get_counted_again(self, taken):
        """
        :param taken: {line of a sale: number of the move after which a count found
            the goods gone from the figure too}
        :return: {line: the last such count of its own shelf}
        """
        if not taken:
            return {}
        lines = self.env["stock.move.line"].union(*taken)
        counts = self._get_counts(lines, [("move_id", ">", min(taken.values()))])
        again = {}
        for line, number in taken.items():
            shelf = self._get_shelf(line)
            for count in counts[self._get_goods(line)]:
                if count.move_id.id > number and self._get_shelf(count) == shelf:
                    again[line] = max(again.get(line, count), count, key=lambda c: c.id)
        return again

    @api.model
    def _get_last(self, counts):
        return max(counts, key=lambda count: (count.date, count.id))

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
