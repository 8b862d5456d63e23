from odoo import api, fields, models
from odoo.tools import SQL


class PosStockInsight(models.AbstractModel):
    """Where products are besides a till's own stock location tree, and what is coming.

    Two statements, whatever the number of products, shops and places.
    """

    _name = "pos.stock.insight"
    _description = "Point of Sale Stock Insight"

    @api.model
    def _explain(self, location, company, product_ids):
        """:return: what `pos.config.explain_stock` says"""
        join_name = self.env["stock.location"]._join_till_name
        places, rows = {}, []
        for product_id, *place, on_hand, free in self._read_elsewhere(
            location, company, product_ids
        ):
            number = places.setdefault(tuple(place), len(places))
            rows.append([product_id, number, on_hand, free])
        return {
            "places": [
                {"id": number, "kind": kind, "name": join_name(warehouse, name)}
                for (kind, _key, warehouse, name), number in places.items()
            ],
            "rows": rows,
            "arrivals": [
                [product_id, fields.Datetime.to_string(date), quantity, document]
                for product_id, date, quantity, document in self._read_arrivals(
                    location, company, product_ids
                )
            ],
        }

    @api.model
    def _read_elsewhere(self, location, company, product_ids):
        """What lies in the company's other internal places, each counted once.

        A place belongs to the nearest shop that sells from it or from above it, else to
        its warehouse. In the till's own warehouse, and outside of any, the branches
        beside the way to the till's place are told apart.

        :return: [(product id, kind, key, warehouse name or None, name, on hand, free),
            ...]; a place of the till's own warehouse is known without its name
        """
        self.env.flush_all()
        return self.env.execute_query(
            SQL(
                """
                WITH shop AS (%(shops)s),
                place AS (%(places)s)
                SELECT quant.product_id,
                       place.kind,
                       place.key,
                       place.warehouse_name,
                       place.name,
                       SUM(COALESCE(quant.quantity, 0)),
                       SUM(COALESCE(quant.quantity, 0)
                           - COALESCE(quant.reserved_quantity, 0))
                  FROM stock_quant quant
                  JOIN place ON place.id = quant.location_id
                  JOIN product_product product ON product.id = quant.product_id
                  JOIN product_template template
                    ON template.id = product.product_tmpl_id
                 WHERE quant.product_id = ANY(%(product_ids)s)
                   AND template.is_storable
                 GROUP BY quant.product_id, place.kind, place.key,
                          place.warehouse_name, place.name
                HAVING SUM(COALESCE(quant.quantity, 0)) != 0
                    OR SUM(COALESCE(quant.reserved_quantity, 0)) != 0
                 ORDER BY place.kind != 'shop', place.warehouse_name NULLS FIRST,
                          place.name, place.key, quant.product_id
                """,
                shops=self._get_shop_query(location, company),
                places=self._get_place_query(location, company),
                product_ids=product_ids,
            )
        )

    @api.model
    def _get_shop_query(self, location, company):
        """Places that tills of the company sell from."""
        return SQL(
            """
            SELECT DISTINCT
                   place.id,
                   place.parent_path,
                   %(warehouse_name)s AS warehouse_name,
                   place.name
              FROM pos_config config
              JOIN stock_picking_type type ON type.id = config.picking_type_id
              JOIN stock_location place ON place.id = type.default_location_src_id
              LEFT JOIN stock_warehouse stocked ON stocked.id = place.warehouse_id
             WHERE config.company_id = %(company_id)s
               AND config.active
            """,
            warehouse_name=self._get_warehouse_name_query(location, "place"),
            company_id=company.id,
        )

    @api.model
    def _get_warehouse_name_query(self, location, place):
        """The name of `stocked`, the warehouse of the place, where one needs it."""
        return SQL(
            """
            CASE WHEN stocked.id IS DISTINCT FROM %(own_warehouse_id)s
                   OR stocked.lot_stock_id = %(place)s.id
                 THEN stocked.name END
            """,
            own_warehouse_id=location.warehouse_id.id or None,
            place=SQL.identifier(place),
        )

    @api.model
    def _get_place_query(self, location, company):
        """Other internal places, each with the kind, key and name of its group."""
        own_path = [int(each) for each in location.parent_path.split("/") if each]
        return SQL(
            """
            SELECT place.id,
                   CASE WHEN shop.id IS NOT NULL THEN 'shop'
                        WHEN warehouse.id IS NOT NULL THEN 'warehouse'
                        ELSE 'location' END AS kind,
                   COALESCE(shop.id, warehouse.id, branch.id) AS key,
                   CASE WHEN shop.id IS NOT NULL THEN shop.warehouse_name
                        WHEN warehouse.id IS NULL THEN %(warehouse_name)s
                        END AS warehouse_name,
                   COALESCE(shop.name, warehouse.name, branch.name) AS name
              FROM stock_location place
              LEFT JOIN LATERAL (
                       SELECT shop.id, shop.warehouse_name, shop.name
                         FROM shop
                        WHERE place.parent_path LIKE shop.parent_path || '%%'
                        ORDER BY LENGTH(shop.parent_path) DESC
                        LIMIT 1
                   ) shop ON TRUE
              LEFT JOIN stock_warehouse warehouse
                ON warehouse.id = place.warehouse_id
               AND warehouse.id IS DISTINCT FROM %(own_warehouse_id)s
              LEFT JOIN LATERAL (
                       SELECT step.id::int
                         FROM UNNEST(STRING_TO_ARRAY(place.parent_path, '/'))
                              WITH ORDINALITY step (id, number)
                        WHERE step.id != ''
                          AND step.id::int != ALL(%(own_path)s)
                        ORDER BY step.number
                        LIMIT 1
                   ) beside ON TRUE
              JOIN stock_location branch ON branch.id = COALESCE(beside.id, place.id)
              LEFT JOIN stock_warehouse stocked ON stocked.id = branch.warehouse_id
             WHERE place.usage = 'internal'
               AND (place.company_id = %(company_id)s OR place.company_id IS NULL)
               AND place.parent_path NOT LIKE %(path)s
            """,
            own_warehouse_id=location.warehouse_id.id or None,
            warehouse_name=self._get_warehouse_name_query(location, "branch"),
            own_path=own_path,
            company_id=company.id,
            path=f"{location.parent_path}%",
        )

    @api.model
    def _read_arrivals(self, location, company, product_ids):
        """The next planned move of each product into the tree, or into its warehouse.

        What comes on one document counts together. POS pickings that could not be done
        are in the figures already.

        :return: [(product id, date, quantity in the product's unit, document), ...]
        """
        figures = self.env["pos.stock.figures"]
        self.env.flush_all()
        return self.env.execute_query(
            SQL(
                """
                WITH tree AS MATERIALIZED (%(tree)s),
                home AS MATERIALIZED (
                    SELECT place.id
                      FROM stock_location place
                     WHERE place.usage = 'internal'
                       AND place.warehouse_id = %(warehouse_id)s
                )
                SELECT DISTINCT ON (move.product_id)
                       move.product_id,
                       move.date,
                       SUM(move.product_qty) OVER (
                           PARTITION BY move.product_id,
                                        move.date,
                                        COALESCE(move.picking_id, -move.id)
                       ),
                       COALESCE(picking.name, move.reference, '')
                  FROM stock_move move
                  JOIN product_product product ON product.id = move.product_id
                  JOIN product_template template
                    ON template.id = product.product_tmpl_id
                  LEFT JOIN stock_picking picking ON picking.id = move.picking_id
                 WHERE move.product_id = ANY(%(product_ids)s)
                   AND template.is_storable
                   AND move.company_id = %(company_id)s
                   AND move.state IN
                       ('waiting', 'confirmed', 'partially_available', 'assigned')
                   AND move.product_qty > 0
                   AND picking.pos_order_id IS NULL
                   AND picking.pos_session_id IS NULL
                   AND (move.location_dest_id IN (SELECT id FROM tree)
                        AND move.location_id NOT IN (SELECT id FROM tree)
                        OR move.location_dest_id IN (SELECT id FROM home)
                        AND move.location_id NOT IN (SELECT id FROM home))
                 ORDER BY move.product_id, move.date, move.id
                """,
                tree=figures._get_tree_query(location, company),
                warehouse_id=location.warehouse_id.id or None,
                product_ids=product_ids,
                company_id=company.id,
            )
        )
