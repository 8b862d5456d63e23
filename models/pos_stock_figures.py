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

        def wanted(column):
            if product_ids is None:
                return SQL("TRUE")
            return SQL("%s = ANY(%s)", column, list(product_ids))

        # Quants are many, everything else is little: they are summed by themselves,
        # along their index, and again only for the products that the rest is about.
        rows = self.env.execute_query(
            SQL(
                """
                WITH tree AS MATERIALIZED (%(tree)s),
                part AS MATERIALIZED (%(parts)s),
                fact (product_id, reserved, unposted) AS (%(facts)s),
                pending AS MATERIALIZED (
                    SELECT fact.product_id,
                           SUM(fact.reserved) AS reserved,
                           SUM(fact.unposted) AS unposted
                      FROM fact
                     WHERE %(wanted_facts)s
                     GROUP BY fact.product_id
                ),
                uncounted AS MATERIALIZED (
                    SELECT product.id AS product_id
                      FROM product_template template
                      JOIN product_product product
                        ON product.product_tmpl_id = template.id
                     WHERE template.is_storable IS NOT TRUE
                       AND %(wanted_products)s
                )
                SELECT shelf.product_id,
                       shelf.on_hand,
                       shelf.reserved,
                       0::double precision
                  FROM (%(quants)s) shelf
                 WHERE (shelf.on_hand != 0 OR shelf.reserved != 0)
                   AND shelf.product_id NOT IN (
                           SELECT product_id FROM pending
                            UNION ALL
                           SELECT product_id FROM uncounted
                       )
                 UNION ALL
                SELECT pending.product_id,
                       COALESCE(shelf.on_hand, 0),
                       COALESCE(shelf.reserved, 0) + pending.reserved,
                       pending.unposted::double precision
                  FROM pending
                  LEFT JOIN LATERAL (%(quants_of_pending)s) shelf ON TRUE
                 WHERE (shelf.on_hand != 0
                        OR COALESCE(shelf.reserved, 0) + pending.reserved != 0
                        OR pending.unposted != 0)
                   AND pending.product_id NOT IN (SELECT product_id FROM uncounted)
                """,
                tree=self._get_tree_query(location, company),
                parts=self._get_part_query(company, product_ids),
                quants=self._get_quant_query(wanted(SQL("quant.product_id"))),
                quants_of_pending=self._get_quant_query(
                    SQL("quant.product_id = pending.product_id")
                ),
                facts=self.env["pos.stock.unposted"]._get_query(company),
                wanted_facts=wanted(SQL("fact.product_id")),
                wanted_products=wanted(SQL("product.id")),
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
    def _get_quant_query(self, condition):
        """What lies in `tree`: the ids of the internal locations, and of views, where
        nothing lies, but a till may sell from one.

        :param SQL condition: on `quant`
        :return: query with the columns product id, on hand and reserved
        """
        # A quant made by a reservation alone has no quantity at all, not zero.
        return SQL(
            """
            SELECT quant.product_id,
                   COALESCE(SUM(quant.quantity), 0) AS on_hand,
                   SUM(quant.reserved_quantity) AS reserved
              FROM stock_quant quant
             WHERE quant.location_id = ANY(ARRAY(SELECT id FROM tree))
               AND %s
             GROUP BY quant.product_id
            """,
            condition,
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
