import math
from collections import defaultdict

from odoo import api, fields, models


class PosStockExceptionShare(models.AbstractModel):
    """Which stock move lines took how much of a sale that a count had missed."""

    _name = "pos.stock.exception.share"
    _description = "Point of Sale Stock Exception's Share of Stock Moves"

    taken_line_ids = fields.Many2many(
        "stock.move.line",
        relation="pos_stock_exception_taken_line_rel",
        string="Taken once more",
        readonly=True,
    )
    awaited = fields.Json(
        readonly=True,
        help="Of a sale without a stock move of its own: what closing the session "
        "takes once more, by the name of the lot, which is empty where nobody knows.",
    )
    newest_move = fields.Integer(
        readonly=True,
        aggregator=None,
        help="Where it is not that of the sale's own move: the number of the newest "
        "stock move that the count may be. Counts with a greater one came later.",
    )
    is_awaited = fields.Boolean(compute="_compute_is_awaited")

    @api.depends("awaited", "session_id.state", "order_id.picking_ids")
    def _compute_is_awaited(self):
        # sudo: who may read this need not see the sale's pickings.
        for exception in self.sudo():
            exception.is_awaited = bool(
                exception.awaited
                and exception.session_id.state != "closed"
                and not exception.order_id.picking_ids
            )

    def _get_shares(self):
        """
        :return: {pos.stock.exception: {stock.move.line: quantity, negative for what
            came back}}; empty where the count was taken back, or nothing was moved yet,
            None where nobody can tell
        """
        awaiting = self.filtered("awaited")
        return {
            **(self - awaiting)._get_own_shares(),
            **(awaiting._get_closing_shares() if awaiting else {}),
        }

    def _get_own_shares(self):
        recounts = self.env["pos.stock.recount"]
        windows = {
            line: (
                exception.sold_at,
                0,
                exception.newest_move + 1 if exception.newest_move else line.move_id.id,
            )
            for exception in self
            for line in exception.taken_line_ids
        }
        counted = recounts._get_counted(windows)
        return {
            exception: {
                line: recounts._get_quantity(line)
                for line in exception.taken_line_ids
                if line in counted
            }
            for exception in self
        }

    def _get_closing_shares(self):
        """The moves of a session add up what its orders took. Each exception has its
        part of them, in the order in which they came, settled or not: so no two put
        back the same."""
        siblings = self.search(
            [
                ("kind", "=", "counted"),
                ("session_id", "in", self.session_id.ids),
                ("product_id", "in", self.product_id.ids),
            ],
            order="id",
        ).filtered("awaited")
        lines = self.env["stock.move.line"].search(
            [
                ("picking_id.pos_session_id", "in", self.session_id.ids),
                ("product_id", "in", self.product_id.ids),
                ("state", "=", "done"),
            ],
            order="id",
        )
        by_goods = lines.grouped(
            lambda line: (line.picking_id.pos_session_id, line.product_id)
        )
        left = {line: line.quantity_product_uom for line in lines}
        shares = {}
        for exception, lots in siblings._get_lots_awaited().items():
            goods = exception.session_id, exception.product_id
            shares[exception] = exception._take_share(
                lots, by_goods.get(goods, lines.browse()), left
            )
        return {exception: shares[exception] for exception in self}

    def _get_lots_awaited(self):
        """:return: {pos.stock.exception: what of `awaited` is still counted}"""
        counted = self.env["pos.stock.recount"]._get_lots_counted(
            [
                {
                    "order": exception.order_id,
                    "product": exception.product_id,
                    "sold_at": exception.sold_at,
                    "newest_move": exception.newest_move,
                    "awaited": exception.awaited,
                }
                for exception in self
            ]
        )
        return {
            exception: {lot: exception.awaited[lot] for lot in lots}
            for exception, lots in zip(self, counted, strict=True)
        }

    def _take_share(self, lots, lines, left):
        """
        :param lines: stock.move.line of the product in the session
        :param left: {line: quantity that is nobody's share yet}, which this lessens
        """
        recounts = self.env["pos.stock.recount"]
        # An invoice has its order posted before the session is closed.
        order = self.order_id if self.order_id.picking_ids else self.order_id.browse()
        lines = lines.filtered(lambda line: line.picking_id.pos_order_id == order)
        shares = defaultdict(float)
        for lot, quantity in lots.items():
            sign = math.copysign(1, quantity)
            fitting = lines.filtered(
                lambda line, lot=lot, sign=sign: (
                    lot in ("", line.lot_id.name)
                    and recounts._get_quantity(line) * sign > 0
                )
            )
            if len({(line.lot_id, line.owner_id) for line in fitting}) > 1:
                return None
            # Any of the places makes the sum right. Where somebody counted, the figure
            # is to be what was found.
            for line in fitting.sorted(
                lambda line: recounts._get_shelf(line) != self.counted_place_id
            ):
                part = min(abs(quantity), left[line])
                if self.product_id.uom_id.compare(part, 0) > 0:
                    left[line] -= part
                    quantity -= sign * part
                    shares[line] += sign * part
        return dict(shares)
