from datetime import timedelta

from odoo import api, models
from odoo.tools import SQL, float_compare

from ..core.shortage_kind import APPROVAL_LIFETIME

# Two clocks that were compared, and a transaction that was open meanwhile.
LATITUDE = timedelta(minutes=5)
DONE = [("state", "=", "done")]


class PosStockCredibility(models.AbstractModel):
    """Whether what a till says that its cashier saw can have been.

    A till says what it likes. But a figure was never greater than what is there, and
    what others have taken since. More than that the server does not believe; what was
    reserved or held meanwhile it gives them.
    """

    _name = "pos.stock.credibility"
    _description = "Point of Sale Stock Credibility"

    @api.model
    def _get_limits(self, shortages):
        """Two queries, and those of the orders that have no stock moves yet; none where
        no till says that there was more than there is.

        :param shortages: as `pos.stock.shortage` finds them
        :return: {(pos.order, product.product): the most there can have been when the
            cashier looked}, where a till told more, which cannot be true
        """
        claims = [
            {
                **shortage,
                "figure": seen["figure"],
                "since": self._get_since(shortage, seen),
            }
            for shortage in shortages
            if (seen := shortage["order"]._get_stock_seen(shortage["product"]))
            and seen["figure"] is not None
            and seen["figure"] > shortage["unreserved"]
        ]
        if not claims:
            return {}
        digits = self.env["decimal.precision"].precision_get("Product Unit")
        limits = {}
        for claim, *taken in zip(
            claims, self._get_moved(claims), self._get_unposted(claims), strict=True
        ):
            limit = claim["unreserved"] + sum(taken)
            if float_compare(claim["figure"], limit, precision_digits=digits) > 0:
                limits[claim["order"], claim["product"]] = limit
        return limits

    @api.model
    def _get_since(self, shortage, seen):
        """:return: the earliest moment of which the figure can be"""
        arrived_at = shortage["arrived_at"]
        sold_at = shortage["order"]._get_stock_sold_at() or arrived_at
        looked_at = min(sold_at, arrived_at)
        if seen.get("choice"):
            # A cashier was asked while the order was open, whenever that was.
            looked_at -= APPROVAL_LIFETIME
        return looked_at - timedelta(seconds=seen["age"] or 0) - LATITUDE

    @api.model
    def _get_moved(self, claims):
        """:return: [what others took out of the place since, ...], for each claim"""
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT claim.number, SUM(line.quantity_product_uom)
                  FROM UNNEST(%s, %s, %s, %s, %s::timestamp[])
                       AS claim (number, order_id, product_id, path, since)
                  JOIN stock_move_line line ON line.product_id = claim.product_id
                  JOIN stock_location source ON source.id = line.location_id
                  JOIN stock_location target ON target.id = line.location_dest_id
                  LEFT JOIN stock_picking picking ON picking.id = line.picking_id
                 WHERE line.state = 'done'
                   AND line.write_date >= claim.since
                   AND source.parent_path LIKE claim.path || '%%'
                   AND COALESCE(target.parent_path, '') NOT LIKE claim.path || '%%'
                   AND picking.pos_order_id IS DISTINCT FROM claim.order_id
                 GROUP BY claim.number
                """,
                list(range(len(claims))),
                [claim["order"].id for claim in claims],
                [claim["product"].id for claim in claims],
                [claim["location"].parent_path for claim in claims],
                [claim["since"] for claim in claims],
            )
        )
        moved = dict(rows)
        return [moved.get(number, 0.0) for number in range(len(claims))]

    @api.model
    def _get_unposted(self, claims):
        """:return: [what others bought there since that no stock move took yet, ...]"""
        sales = self.env["pos.stock.sale"].search(
            [
                ("arrived_at", ">=", min(claim["since"] for claim in claims)),
                ("order_id", "any", [("picking_ids", "not any", DONE)]),
            ]
        )
        taken = {
            place: [(sale, sale.order_id._get_stock_taken(place)) for sale in sales]
            for place in {claim["location"] for claim in claims}
        }
        return [
            sum(
                max(0.0, quantities.get(claim["product"].id, 0.0))
                for sale, quantities in taken[claim["location"]]
                if sale.arrived_at >= claim["since"] and sale.order_id != claim["order"]
            )
            for claim in claims
        ]
