from odoo import api, models
from odoo.tools import SQL


class PosStockFigures(models.AbstractModel):
    """What is on hand, reserved and unposted in a stock location tree.

    One statement reads it all: a sale that is posted meanwhile is seen either before
    or after, and no unit is counted in two of the figures or in none.
    """

    _name = "pos.stock.figures"
    _description = "Point of Sale Stock Figures"

    @api.model
    def _read_figures(self, location, company, product_ids=None):
        """Sums per product, products with zeros only left out.

        :param product_ids: ids to restrict the answer to; all products when None
        :return: [[product id, on hand, reserved, unposted], ...] in no order;
            quantities in the product's own unit, nothing clamped
        """
        self.env.flush_all()
        # Quants are many, everything else is little: each is summed by itself. What
        # is not storable is taken off at the end, because it hardly ever has quants.
        rows = self.env.execute_query(
            SQL(
                """
                WITH tree AS MATERIALIZED (%(tree)s),
                part AS MATERIALIZED (%(parts)s),
                shelf (product_id, on_hand, reserved) AS (%(quants)s),
                fact (product_id, on_hand, reserved, unposted) AS (%(facts)s),
                pending AS MATERIALIZED (
                    SELECT fact.product_id,
                           SUM(fact.on_hand) AS on_hand,
                           SUM(fact.reserved) AS reserved,
                           SUM(fact.unposted) AS unposted
                      FROM fact
                     WHERE %(restriction)s
                     GROUP BY fact.product_id
                ),
                figure AS (
                    SELECT COALESCE(shelf.product_id, pending.product_id) AS product_id,
                           CASE WHEN pending.product_id IS NULL THEN shelf.on_hand
                                ELSE COALESCE(shelf.on_hand, 0) + pending.on_hand
                            END AS on_hand,
                           CASE WHEN pending.product_id IS NULL THEN shelf.reserved
                                ELSE COALESCE(shelf.reserved, 0) + pending.reserved
                            END AS reserved,
                           pending.unposted
                      FROM shelf
                      FULL JOIN pending ON pending.product_id = shelf.product_id
                )
                SELECT figure.product_id,
                       figure.on_hand,
                       figure.reserved,
                       COALESCE(figure.unposted::double precision, 0)
                  FROM figure
                 WHERE (figure.on_hand != 0
                        OR figure.reserved != 0
                        OR figure.unposted != 0)
                   AND NOT EXISTS (
                           SELECT 1
                             FROM product_product product
                             JOIN product_template template
                               ON template.id = product.product_tmpl_id
                            WHERE product.id = figure.product_id
                              AND template.is_storable IS NOT TRUE
                       )
                """,
                tree=self._get_tree_query(location, company),
                parts=self._get_part_query(company, product_ids),
                quants=self._get_quant_query(product_ids),
                facts=self.env["pos.stock.unposted"]._get_query(company),
                restriction=SQL("fact.product_id = ANY(%s)", list(product_ids))
                if product_ids is not None
                else SQL("TRUE"),
            )
        )
        return [list(row) for row in rows]

    @api.model
    def _get_tree_query(self, location, company):
        """Ids of the places of a tree that hold goods of this company, or of views."""
        return SQL(
            """
            SELECT place.id
              FROM stock_location place
             WHERE place.parent_path LIKE %s
               AND place.usage IN ('internal', 'view')
               AND (place.company_id = %s OR place.company_id IS NULL)
            """,
            f"{location.parent_path}%",
            company.id,
        )

    @api.model
    def _get_quant_query(self, product_ids):
        """What lies in `tree`: the ids of the internal locations, and of views, where
        nothing lies, but a till may sell from one.

        :return: query with the columns product id, on hand and reserved
        """
        # A quant made by a reservation alone has no quantity at all, not zero.
        return SQL(
            """
            SELECT quant.product_id,
                   COALESCE(SUM(quant.quantity), 0),
                   SUM(quant.reserved_quantity)
              FROM stock_quant quant
             WHERE quant.location_id = ANY(ARRAY(SELECT id FROM tree))
               AND %s
             GROUP BY quant.product_id
            """,
            SQL("quant.product_id = ANY(%s)", list(product_ids))
            if product_ids is not None
            else SQL("TRUE"),
        )

    @api.model
    def _get_part_query(self, company, product_ids):
        """Which components a kit takes, and how much of each per unit."""
        kits = self.env["pos.stock.kits"]._get_kits(company).components
        wanted = set(product_ids or ())
        parts = [
            (kit_id, component_id, share)
            for kit_id, components in kits.items()
            if product_ids is None or kit_id in wanted or wanted & components.keys()
            for component_id, share in components.items()
        ]
        columns = [list(column) for column in zip(*parts, strict=True)] or [[], [], []]
        return SQL(
            """
            SELECT *
              FROM UNNEST(%s::int[], %s::int[], %s::numeric[])
                   AS part (kit_id, component_id, share)
            """,
            *columns,
        )
