import math
from collections import defaultdict

from odoo import api, fields, models
from odoo.tools import SQL


class PosStockRecountPicking(models.AbstractModel):
    """Which pickings that had failed took, once they were done, what somebody had
    counted meanwhile."""

    _name = "pos.stock.recount.picking"
    _description = "Point of Sale Stock Recount of Failed Pickings"

    @api.model
    def _find_moved(self, pickings):
        """
        :param pickings: stock.picking that had failed and were just done
        :return: as `_find` has it, with "picking" and "moved_at"; without an order
            where it was the picking of a session
        """
        times = {picking: self._get_times(picking) for picking in pickings}
        counted = self._get_counted_meanwhile(times)
        if not counted:
            return []
        newest_move = self._read_newest_move()
        by_picking = defaultdict(dict)
        for line, count in counted.items():
            by_picking[line.picking_id][line] = count
        return [
            {
                **times[picking],
                "picking": picking,
                "order": picking.pos_order_id,
                "newest_move": newest_move,
                **recount,
            }
            for picking, counts in by_picking.items()
            for recount in self._sum_up(counts)
        ]

    @api.model
    def _get_times(self, picking):
        # It was made as the sale arrived, or the session was closed: at the latest
        # then the goods had left.
        # Dates of moves have no parts of a second.
        arrived_at = picking.create_date.replace(microsecond=0)
        sold_at = self._get_late_sale(picking.pos_order_id, arrived_at)
        return {
            "sold_at": sold_at or arrived_at,
            "arrived_at": arrived_at,
            "moved_at": fields.Datetime.now(),
        }

    @api.model
    def _get_counted_meanwhile(self, times):
        """
        :param times: {stock.picking: as `_get_times` has them}
        :return: {line of a picking: last count that missed it}
        """
        windows = {}
        for picking, each in times.items():
            is_late = each["sold_at"] < each["arrived_at"]
            for line in picking.move_line_ids:
                if line.state == "done":
                    # Its number is that of when it failed; what is counted now is
                    # counted by now.
                    first = 0 if is_late else line.move_id.id
                    windows[line] = (each["sold_at"], first, math.inf)
        return self._get_counted(windows)

    @api.model
    def _read_newest_move(self):
        [[number]] = self.env.execute_query(
            SQL("SELECT last_value FROM stock_move_id_seq")
        )
        return number
