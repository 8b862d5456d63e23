from odoo import api, models
from odoo.tools import SQL

# Of a move that has not ended, as Odoo's own repair of reservations reads them.
HOLDING_STATES = ("assigned", "partially_available", "waiting", "confirmed")


class PosStockReservation(models.AbstractModel):
    """What a stock location tree holds for somebody in particular."""

    _name = "pos.stock.reservation"
    _description = "Point of Sale Stock Reservation"

    @api.model
    def _read_own(self, location, company, sale_line_ids):
        """What unfinished moves hold in the tree for sale order lines, those that bring
        the goods to the delivery included: with several steps only the first of them
        takes from the shelf.

        :return: [(sale line id, product id, quantity in the product's unit), ...]
        """
        moves = self.env["stock.move"]
        if not sale_line_ids or "sale_line_id" not in moves._fields:
            return []
        self.env.flush_all()
        return self.env.execute_query(
            SQL(
                """
                WITH RECURSIVE step (sale_line_id, move_id) AS (
                    SELECT sold.id, move.id
                      FROM sale_order_line sold
                      JOIN stock_move move ON move.sale_line_id = sold.id
                     WHERE sold.id = ANY(%(sale_line_ids)s)
                       AND sold.company_id = %(company_id)s
                     UNION
                    SELECT step.sale_line_id, link.move_orig_id
                      FROM step
                      JOIN stock_move_move_rel link ON link.move_dest_id = step.move_id
                )
                SELECT step.sale_line_id,
                       held.product_id,
                       SUM(held.quantity_product_uom)
                  FROM step
                  JOIN stock_move move ON move.id = step.move_id
                  JOIN stock_move_line held ON held.move_id = move.id
                  JOIN stock_location place ON place.id = held.location_id
                  LEFT JOIN stock_picking picking ON picking.id = move.picking_id
                 WHERE move.state NOT IN ('done', 'cancel')
                   AND place.parent_path LIKE %(path)s
                   AND place.usage IN ('internal', 'view')
                   AND (place.company_id = %(company_id)s OR place.company_id IS NULL)
                   AND picking.pos_order_id IS NULL
                   AND picking.pos_session_id IS NULL
                 GROUP BY step.sale_line_id, held.product_id
                HAVING SUM(held.quantity_product_uom) > 0
                """,
                sale_line_ids=sale_line_ids,
                company_id=company.id,
                path=f"{location.parent_path}%",
            )
        )

    @api.model
    def _read_unfounded(self, location, company, product_ids):
        """What quants of the tree keep as reserved, and no unfinished move holds.

        Two sales at one moment leave that behind: Odoo makes a second quant rather than
        wait, takes the reservation off the other one, and never below zero. It sets
        that right when somebody opens its inventory.

        :return: {product id: quantity in the product's unit}, more than zero
        """
        tree = self.env["pos.stock.figures"]._get_tree_query(location, company)
        in_tree = [
            ("product_id", "in", list(product_ids)),
            ("location_id", "in", SQL("(%s)", tree)),
        ]
        held = dict(
            self.env["stock.move.line"]._read_group(
                [*in_tree, ("state", "in", HOLDING_STATES)],
                ["product_id"],
                ["quantity_product_uom:sum"],
            )
        )
        kept = self.env["stock.quant"]._read_group(
            in_tree, ["product_id"], ["reserved_quantity:sum"]
        )
        return {
            product.id: quantity - held.get(product, 0)
            for product, quantity in kept
            if product.uom_id.compare(quantity, held.get(product, 0)) > 0
        }
