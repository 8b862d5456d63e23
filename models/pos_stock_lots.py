from odoo import api, models
from odoo.tools import SQL


class PosStockLots(models.AbstractModel):
    """What is on hand, reserved and unposted of one product, by lot."""

    _name = "pos.stock.lots"
    _description = "Point of Sale Stock by Lot"

    @api.model
    def _read_lots(self, location, company, product_id):
        """Sums per lot name, which is what a till knows lots by.

        :return: [[lot name, on hand, reserved, unposted], ...] by name, those with
            zeros only left out; quantities in the product's own unit, nothing clamped
        """
        figures = self.env["pos.stock.figures"]
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                """
                WITH tree AS MATERIALIZED (%(tree)s),
                fact (lot_name, on_hand, reserved, unposted) AS (
                    %(quants)s UNION ALL %(unpicked_lines)s
                )
                SELECT lot_name, SUM(on_hand), SUM(reserved), SUM(unposted)
                  FROM fact
                 GROUP BY lot_name
                HAVING SUM(on_hand) != 0 OR SUM(reserved) != 0 OR SUM(unposted) != 0
                 ORDER BY lot_name
                """,
                tree=figures._get_tree_query(location, company),
                quants=self._get_quant_query(product_id),
                unpicked_lines=self._get_unpicked_line_query(company, product_id),
            )
        )
        return [list(row) for row in rows]

    @api.model
    def _get_quant_query(self, product_id):
        return SQL(
            """
            SELECT lot.name,
                   COALESCE(quant.quantity, 0),
                   COALESCE(quant.reserved_quantity, 0),
                   0
              FROM stock_quant quant
              JOIN stock_lot lot ON lot.id = quant.lot_id
             WHERE quant.product_id = %s
               AND quant.location_id IN (SELECT id FROM tree)
            """,
            product_id,
        )

    @api.model
    def _get_unpicked_line_query(self, company, product_id):
        """Each serial number of a line is one unit; a lot is all of its line.

        The goods of pickings that could not be done need no part of their own: their
        lots are reserved.
        """
        return SQL(
            """
            SELECT packed.lot_name,
                   0,
                   0,
                   CASE WHEN tracking = 'serial' THEN SIGN(qty) ELSE qty END
              FROM (%s) unpicked
              JOIN pos_pack_operation_lot packed
                ON packed.pos_order_line_id = unpicked.id
              JOIN product_product product ON product.id = unpicked.product_id
              JOIN product_template template ON template.id = product.product_tmpl_id
             WHERE unpicked.product_id = %s
            """,
            self.env["pos.stock.unposted"]._get_unpicked_lines(company),
            product_id,
        )
