import math

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
        found = []
        for picking in pickings:
            times = self._get_times(picking)
            found += [
                {
                    **times,
                    "picking": picking,
                    "order": picking.pos_order_id,
                    "newest_move": self._read_newest_move(),
                    **recount,
                }
                for recount in self._sum_up(self._get_counted_meanwhile(picking, times))
            ]
        return found

    @api.model
    def _get_times(self, picking):
        # It was made as the sale arrived, or the session was closed: at the latest
        # then the goods had left.
        arrived_at = picking.create_date
        sold_at = self._get_late_sale(picking.pos_order_id, arrived_at)
        return {
            "sold_at": sold_at or arrived_at,
            "arrived_at": arrived_at,
            "moved_at": fields.Datetime.now(),
        }

    @api.model
    def _get_counted_meanwhile(self, picking, times):
        """:return: {line of the picking: last count that missed it}"""
        is_late = times["sold_at"] < times["arrived_at"]
        return self._get_counted(
            {
                # Its number is that of when it failed; what is counted now is counted
                # by now.
                line: (times["sold_at"], 0 if is_late else line.move_id.id, math.inf)
                for line in picking.move_line_ids
                if line.state == "done"
            }
        )

    @api.model
    def _read_newest_move(self):
        [[number]] = self.env.execute_query(
            SQL("SELECT last_value FROM stock_move_id_seq")
        )
        return number
