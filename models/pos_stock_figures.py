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
        :return: [[product id, on hand, reserved, unposted], ...] by product id;
            quantities in the product's own unit, nothing clamped
        """
        self._flush_facts()
        rows = self.env.execute_query(
            SQL(
                """
                WITH tree AS MATERIALIZED (
                    SELECT place.id
                      FROM stock_location place
                     WHERE place.parent_path LIKE %(path)s
                       AND place.usage IN ('internal', 'view')
                       AND (place.company_id = %(company_id)s
                            OR place.company_id IS NULL)
                ),
                part AS MATERIALIZED (%(parts)s),
                fact (product_id, on_hand, reserved, unposted) AS (%(facts)s)
                SELECT fact.product_id,
                       SUM(fact.on_hand),
                       SUM(fact.reserved),
                       SUM(fact.unposted)
                  FROM fact
                  JOIN product_product product ON product.id = fact.product_id
                  JOIN product_template template
                    ON template.id = product.product_tmpl_id
                 WHERE template.is_storable
                   AND %(restriction)s
                 GROUP BY fact.product_id
                HAVING SUM(fact.on_hand) != 0
                    OR SUM(fact.reserved) != 0
                    OR SUM(fact.unposted) != 0
                 ORDER BY fact.product_id
                """,
                path=f"{location.parent_path}%",
                company_id=company.id,
                parts=self._get_part_query(company, product_ids),
                facts=SQL(" UNION ALL ").join(self._get_fact_queries(company)),
                restriction=SQL("fact.product_id = ANY(%s)", list(product_ids))
                if product_ids is not None
                else SQL("TRUE"),
            )
        )
        return [list(row) for row in rows]

    @api.model
    def _flush_facts(self):
        for name in (
            "pos.config",
            "pos.order",
            "pos.order.line",
            "pos.session",
            "product.product",
            "product.template",
            "stock.location",
            "stock.move",
            "stock.move.line",
            "stock.picking",
            "stock.picking.type",
            "stock.quant",
        ):
            self.env[name].flush_model()

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

    @api.model
    def _get_fact_queries(self, company):
        """Where stock is found: queries with the columns product id, on hand, reserved
        and unposted. They may use `tree`, the ids of the internal locations, and of
        views: nothing lies there, but a till may sell from one; and `part`, the
        components of kits.
        """
        return [
            self._get_quant_query(),
            self._get_unpicked_line_query(company),
            self._get_failed_move_query(),
            self._get_failed_reservation_query(),
        ]

    @api.model
    def _get_quant_query(self):
        # A quant made by a reservation alone has no quantity at all, not zero.
        return SQL(
            """
            SELECT quant.product_id,
                   COALESCE(quant.quantity, 0),
                   COALESCE(quant.reserved_quantity, 0),
                   0
              FROM stock_quant quant
             WHERE quant.location_id IN (SELECT id FROM tree)
            """
        )

    @api.model
    def _get_unpicked_line_query(self, company):
        """Paid for, but without a picking: until the session closes, or for good.

        Sessions that post at closing, and orders that a payment terminal or a customer
        paid past `_create_order_picking`. Once the session is closed nothing will move
        these goods any more, and a count in the back office has the last word.
        Orders shipped later leave from elsewhere.
        """
        return SQL(
            """
            SELECT COALESCE(part.component_id, line.product_id),
                   0,
                   0,
                   line.qty * COALESCE(part.share, 1)
              FROM pos_session session
              JOIN pos_config config ON config.id = session.config_id
              JOIN stock_picking_type type ON type.id = config.picking_type_id
              LEFT JOIN stock_picking_type return_type
                ON return_type.id = type.return_picking_type_id
              JOIN pos_order paid ON paid.session_id = session.id
              JOIN pos_order_line line ON line.order_id = paid.id
              LEFT JOIN part ON part.kit_id = line.product_id
             WHERE session.state != 'closed'
               AND config.company_id = %s
               AND paid.state IN ('paid', 'done')
               AND paid.shipping_date IS NULL
               AND NOT EXISTS (
                       SELECT 1
                         FROM stock_picking picking
                        WHERE picking.pos_order_id = paid.id
                   )
               AND (CASE WHEN line.qty < 0 AND return_type.id IS NOT NULL
                         THEN return_type.default_location_dest_id
                         ELSE type.default_location_src_id
                     END) IN (SELECT id FROM tree)
            """,
            company.id,
        )

    @api.model
    def _get_failed_move_query(self):
        """Goods of POS pickings that could not be done: gone, or back, all the same.
        Those that nothing is held for leave from the place the move names.
        """
        return SQL(
            """
            SELECT move.product_id,
                   0,
                   0,
                   CASE WHEN source.id IS NULL THEN 0
                        ELSE move.product_qty - COALESCE(held.quantity, 0) END
                   - CASE WHEN target.id IS NULL THEN 0 ELSE move.product_qty END
              FROM stock_picking picking
              JOIN stock_move move ON move.picking_id = picking.id
              LEFT JOIN tree source ON source.id = move.location_id
              LEFT JOIN tree target ON target.id = move.location_dest_id
              LEFT JOIN LATERAL (
                       SELECT SUM(line.quantity_product_uom) AS quantity
                         FROM stock_move_line line
                        WHERE line.move_id = move.id
                   ) held ON TRUE
             WHERE %s
               AND move.state NOT IN ('done', 'cancel')
            """,
            self._get_failed_picking_condition(),
        )

    @api.model
    def _get_failed_reservation_query(self):
        """What those pickings hold is gone from where they hold it, which may be below
        or beside the place the move names. It is not counted as reserved as well.
        """
        return SQL(
            """
            SELECT move.product_id,
                   0,
                   -held.quantity_product_uom,
                   held.quantity_product_uom
              FROM stock_picking picking
              JOIN stock_move move ON move.picking_id = picking.id
              JOIN stock_move_line held ON held.move_id = move.id
             WHERE %s
               AND move.state NOT IN ('done', 'cancel')
               AND held.location_id IN (SELECT id FROM tree)
            """,
            self._get_failed_picking_condition(),
        )

    @api.model
    def _get_failed_picking_condition(self):
        return SQL(
            """
            picking.state NOT IN ('done', 'cancel')
            AND (picking.pos_order_id IS NOT NULL
                 OR picking.pos_session_id IS NOT NULL)
            AND NOT EXISTS (
                SELECT 1
                  FROM pos_order shipped
                 WHERE shipped.id = picking.pos_order_id
                   AND shipped.shipping_date IS NOT NULL
            )
            """
        )
