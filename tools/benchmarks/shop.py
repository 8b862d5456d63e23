"""A shop to measure: places, tills, and products by the thousand."""

from odoo import SUPERUSER_ID, Command, api

# Like any shop: two shelves and a fridge on the floor that tills sell from, and as much
# again in the backroom.
FLOOR_PLACES = 3


class Shop:
    """Stock > Floor > three places, and Stock > Backroom, in a warehouse of its own.

    :param name: of the warehouse, five letters at most
    """

    def __init__(self, env, name):
        self.env = env
        self.warehouse = env["stock.warehouse"].create({"name": name, "code": name})
        stock = self.warehouse.lot_stock_id
        self.floor = self._make_place("Floor", stock)
        self.places = [
            self._make_place(f"Place {n}", self.floor) for n in range(FLOOR_PLACES)
        ]
        self.backroom = self._make_place("Backroom", stock)
        self.warehouse.pos_type_id.default_location_src_id = self.floor
        self.configs = env["pos.config"]

    def _make_place(self, name, parent):
        values = {"name": name, "location_id": parent.id, "usage": "internal"}
        return self.env["stock.location"].create(values)

    def open_tills(self, count):
        """Have this many tills with an open session, and not one less or more."""
        for number in range(len(self.configs), count):
            self.configs |= self.env["pos.config"].create(
                {
                    "name": f"Bench {number}",
                    "picking_type_id": self.warehouse.pos_type_id.id,
                    "warehouse_id": self.warehouse.id,
                    "payment_method_ids": [Command.clear()],
                }
            )
        for config in self.configs[:count]:
            if not config.current_session_id:
                self.env["pos.session"].create(
                    {"config_id": config.id, "user_id": SUPERUSER_ID}
                )

    def make_products(self, count):
        """By the ORM: few, with all that Odoo gives a product."""
        return self.env["product.product"].create(
            [{"name": f"Bench {n}", "is_storable": True} for n in range(count)]
        )

    def add_products(self, count):
        """By SQL: many storable products, each with a quant in every place."""
        self.env.flush_all()
        self.env.cr.execute(
            _ADD_PRODUCTS, [self.env.ref("uom.product_uom_unit").id, count]
        )
        ids = [row[0] for row in self.env.cr.fetchall()]
        places = [*self.places, self.backroom]
        self.env.cr.execute(
            _ADD_QUANTS,
            [self.warehouse.company_id.id, ids, [place.id for place in places]],
        )
        self.env.cr.commit()
        for table in ("product_template", "product_product", "stock_quant"):
            self.env.cr.execute(f"ANALYZE {table}")
        self.env.cr.commit()
        self.env.invalidate_all()
        return ids


_ADD_PRODUCTS = """
    WITH template AS (
        INSERT INTO product_template
               (name, type, is_storable, uom_id, tracking, service_tracking,
                active, available_in_pos, sale_ok, list_price)
        SELECT jsonb_build_object('en_US', 'Bench product ' || number), 'consu', TRUE,
               %s, 'none', 'no', TRUE, TRUE, TRUE, 1
          FROM generate_series(1, %s) number
     RETURNING id
    )
    INSERT INTO product_product (product_tmpl_id, active)
    SELECT id, TRUE FROM template
 RETURNING id
"""
_ADD_QUANTS = """
    INSERT INTO stock_quant
           (product_id, company_id, location_id, quantity, reserved_quantity, in_date)
    SELECT product.id, %s, place.id, 5 + product.id %% 7, product.id %% 3, now()
      FROM unnest(%s) product (id)
     CROSS JOIN unnest(%s) place (id)
"""


def environment(cr):
    return api.Environment(cr, SUPERUSER_ID, {})
