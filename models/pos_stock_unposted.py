from odoo import api, models
from odoo.tools import SQL


class PosStockUnposted(models.AbstractModel):
    """What was sold and no stock move has taken yet."""

    _name = "pos.stock.unposted"
    _description = "Point of Sale Unposted Stock"

    @api.model
    def _get_query(self, company):
        """Facts to be added to what the quants say.

        :return: query with the columns product id, reserved and unposted. It uses
            `tree`, the ids of the places that count, and `part`, the components of
            kits.
        """
        facts = [
            self._get_unpicked_line_query(),
            self._get_failed_move_query(),
            self._get_failed_reservation_query(),
            *self._get_settled_reservation_queries(),
        ]
        # PostgreSQL spends longer on planning this than on doing it: what two facts
        # begin with is a step of its own, and `tree` an array, not one more join.
        return SQL(
            """
            WITH unpicked AS MATERIALIZED (%s),
            failed AS MATERIALIZED (%s)
            %s
            """,
            self._get_unpicked_lines(company),
            self._get_failed_moves(),
            SQL(" UNION ALL ").join(SQL("(%s)", fact) for fact in facts),
        )

    @api.model
    def _get_unpicked_line_query(self):
        return SQL(
            """
            SELECT COALESCE(part.component_id, unpicked.product_id),
                   0,
                   unpicked.qty * COALESCE(part.share, 1)
              FROM unpicked
              LEFT JOIN part ON part.kit_id = unpicked.product_id
            """
        )

    @api.model
    def _get_settled_reservation_queries(self):
        """What is still set aside for sale orders that a till was paid for: it was sold
        once, so it is not counted as reserved as well. pos_sale lets go of it with the
        payment, but not for a draft that was shared before it is paid at closing.
        What is set aside for a kit are its components.

        :return: one query, or none where no till settles sale orders
        """
        if "sale_order_line_id" not in self.env["pos.order.line"]._fields:
            return []
        query = SQL(
            """
            SELECT sold.product_id, -LEAST(sold.quantity, held.quantity), 0
              FROM (
                    SELECT line.sale_order_line_id,
                           COALESCE(part.component_id, line.product_id) AS product_id,
                           SUM(line.qty * COALESCE(part.share, 1)) AS quantity
                      FROM unpicked
                      JOIN pos_order_line line ON line.id = unpicked.id
                      LEFT JOIN part ON part.kit_id = line.product_id
                     WHERE line.sale_order_line_id IS NOT NULL
                     GROUP BY 1, 2
                    HAVING SUM(line.qty) > 0
                   ) sold
             CROSS JOIN LATERAL (
                    SELECT SUM(own.quantity_product_uom) AS quantity
                      FROM stock_move move
                      JOIN stock_move_line own ON own.move_id = move.id
                     WHERE move.sale_line_id = sold.sale_order_line_id
                       AND own.product_id = sold.product_id
                       AND move.state NOT IN ('done', 'cancel')
                       AND own.location_id = ANY(ARRAY(SELECT id FROM tree))
                   ) held
             WHERE held.quantity > 0
            """
        )
        return [query]

    @api.model
    def _get_unpicked_lines(self, company):
        """Paid for, but without a picking.

        Sessions that post at closing, and orders that a customer paid at a terminal,
        past `_create_order_picking`, until `pos.stock.sale` posts them. Once the
        session is closed nothing will move these goods any more, and a count in the
        back office has the last word. Orders shipped later leave from elsewhere.

        :return: query with the columns id, product_id and qty of order lines
        """
        # The tills by themselves: joined with the rest, PostgreSQL spends a millisecond
        # on finding an order of the joins.
        return SQL(
            """
            WITH till AS MATERIALIZED (
                SELECT session.id AS session_id,
                       type.default_location_src_id AS source_id,
                       COALESCE(
                           return_type.default_location_dest_id,
                           type.default_location_src_id
                       ) AS return_id
                  FROM pos_session session
                  JOIN pos_config config ON config.id = session.config_id
                  JOIN stock_picking_type type ON type.id = config.picking_type_id
                  LEFT JOIN stock_picking_type return_type
                    ON return_type.id = type.return_picking_type_id
                 WHERE session.state != 'closed'
                   AND config.company_id = %s
            )
            SELECT line.id, line.product_id, line.qty
              FROM till
              JOIN pos_order paid ON paid.session_id = till.session_id
              JOIN pos_order_line line ON line.order_id = paid.id
             WHERE paid.state IN ('paid', 'done')
               AND paid.shipping_date IS NULL
               AND NOT EXISTS (
                       SELECT 1
                         FROM stock_picking picking
                        WHERE picking.pos_order_id = paid.id
                   )
               AND (CASE WHEN line.qty < 0 THEN till.return_id
                         ELSE till.source_id
                     END) = ANY(ARRAY(SELECT id FROM tree))
            """,
            company.id,
        )

    @api.model
    def _get_failed_moves(self):
        """Of POS pickings that could not be done: the goods are gone, or back, all the
        same.

        :return: query with the columns that the two facts about them use
        """
        return SQL(
            """
            SELECT move.id,
                   move.product_id,
                   move.product_qty,
                   move.location_id,
                   move.location_dest_id
              FROM stock_picking picking
              JOIN stock_move move ON move.picking_id = picking.id
             WHERE picking.state NOT IN ('done', 'cancel')
               AND (picking.pos_order_id IS NOT NULL
                    OR picking.pos_session_id IS NOT NULL)
               AND NOT EXISTS (
                       SELECT 1
                         FROM pos_order shipped
                        WHERE shipped.id = picking.pos_order_id
                          AND shipped.shipping_date IS NOT NULL
                   )
               AND move.state NOT IN ('done', 'cancel')
            """
        )

    @api.model
    def _get_failed_move_query(self):
        """Those that nothing is held for leave from the place the move names."""
        return SQL(
            """
            SELECT failed.product_id,
                   0,
                   CASE WHEN failed.location_id = ANY(ARRAY(SELECT id FROM tree))
                        THEN failed.product_qty - COALESCE(held.quantity, 0)
                        ELSE 0 END
                   - CASE WHEN failed.location_dest_id = ANY(ARRAY(SELECT id FROM tree))
                          THEN failed.product_qty
                          ELSE 0 END
              FROM failed
              LEFT JOIN LATERAL (
                       SELECT SUM(line.quantity_product_uom) AS quantity
                         FROM stock_move_line line
                        WHERE line.move_id = failed.id
                   ) held ON TRUE
            """
        )

    @api.model
    def _get_failed_reservation_query(self):
        """What those pickings hold is gone from where they hold it, which may be below
        or beside the place the move names. It is not counted as reserved as well.
        """
        return SQL(
            """
            SELECT failed.product_id,
                   -held.quantity_product_uom,
                   held.quantity_product_uom
              FROM failed
              JOIN stock_move_line held ON held.move_id = failed.id
             WHERE held.location_id = ANY(ARRAY(SELECT id FROM tree))
            """
        )
