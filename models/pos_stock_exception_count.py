import logging

from markupsafe import Markup

from odoo import api, fields, models

from .savepoints import logging_failure

_logger = logging.getLogger(__name__)


class PosStockExceptionCount(models.AbstractModel):
    """How exceptions come about from sales that were made before a count."""

    _name = "pos.stock.exception.count"
    _description = "Point of Sale Stock Exception of a Count"

    sold_at = fields.Datetime(
        string="Sold at",
        readonly=True,
        help="By the server's clock, as the point of sale reckoned it then. Where its "
        "clock was wrong: the earliest it can have been.",
    )
    arrived_at = fields.Datetime(
        string="Arrived at", readonly=True, help="When the server got the sale."
    )
    counted_at = fields.Datetime(
        string="Counted at",
        readonly=True,
        help="When the count was applied, or the date it was given.",
    )
    counted_by_id = fields.Many2one("res.users", string="Counted by", readonly=True)
    counted_place_id = fields.Many2one(
        "stock.location", string="Counted in", readonly=True
    )
    counted_quantity = fields.Float(
        string="Count", digits="Product Unit", readonly=True, aggregator=None
    )
    counted_twice = fields.Float(
        string="Taken twice",
        digits="Product Unit",
        readonly=True,
        help="Units that had left before the count, and were taken from its result "
        "once more. Negative: that had come back, and were added once more.",
    )
    moved_at = fields.Datetime(
        readonly=True,
        help="When a picking that had failed was done. Empty: its goods were taken "
        "when the sale arrived, or when its session was closed.",
    )

    @api.model
    def _record_moved(self, pickings):
        """Never raises: the goods have moved.

        :param pickings: stock.picking that had failed and were just done
        """
        if not pickings:
            return
        complaint = "A picking that was counted twice could not be recorded."
        with logging_failure(self.env.cr, _logger, complaint):
            recounts = self.env["pos.stock.recount"].sudo()._find_moved(pickings)
            self._record_recounts(recounts)._announce()

    @api.model
    def _record_recounts(self, recounts):
        """
        :param recounts: as `pos.stock.recount` finds them
        :return: pos.stock.exception, of which nobody is told yet
        """
        if not recounts:
            return self.browse()
        orders = self.env["pos.order"].union(*(each["order"] for each in recounts))
        # Of the pickings of sessions, each is done once.
        known = {
            (each.order_id, each.product_id)
            for each in self.search(
                [("order_id", "in", orders.ids), ("kind", "=", "counted")]
            )
        }
        return self.create(
            [
                self._prepare_recount(each)
                for each in recounts
                if (each["order"], each["product"]) not in known
            ]
        )

    @api.model
    def _prepare_recount(self, recount):
        product, count = recount["product"], recount["count"]
        order = recount["order"]
        return {
            **(
                self._prepare_order_recount(order, product)
                if order
                else self._prepare_session_recount(recount)
            ),
            "kind": "counted",
            "picking_id": recount["picking"].id if "picking" in recount else False,
            "product_id": product.id,
            "sold_at": recount["sold_at"],
            "arrived_at": recount["arrived_at"],
            "moved_at": recount.get("moved_at"),
            "counted_at": count.date,
            "counted_by_id": count.create_uid.id,
            "counted_place_id": self.env["pos.stock.recount"]._get_shelf(count).id,
            "counted_quantity": count.move_id.counted_quantity,
            "counted_twice": recount["quantity"],
            "taken_line_ids": [(6, 0, recount["taken"].ids)],
            "awaited": recount["awaited"],
            "newest_move": recount["newest_move"],
        }

    @api.model
    def _prepare_order_recount(self, order, product):
        requested, asking = order._get_stock_demand().get(product, (0, product))
        return {
            **self._prepare_order_values(order),
            "order_line_id": order.lines.filtered(
                lambda line: line.product_id in asking
            )[:1].id,
            "location_id": order._get_stock_location().id,
            "requested": requested,
            "device": (order.stock_evidence or {}).get("device"),
        }

    @api.model
    def _prepare_session_recount(self, recount):
        picking = recount["picking"]
        session = picking.pos_session_id
        return {
            "session_id": session.id,
            "config_id": session.config_id.id,
            "company_id": picking.company_id.id,
            "location_id": session.config_id.picking_type_id.default_location_src_id.id,
            "requested": recount["quantity"],
        }

    def _post_counts_on_order(self, order):
        order.message_post(
            body=Markup("{}<ul>{}</ul>").format(
                self.env._("Sold before a count, and taken from the stock after it:"),
                Markup("").join(
                    Markup("<li>{}: {}</li>").format(
                        exception.product_id.display_name, exception.count_story
                    )
                    for exception in self
                ),
            )
        )
