"""A till with many products: measures nothing, others measure with it."""

from .shop import Shop, environment

PRODUCTS = 20_000


def measure(registries, _settings):
    """:return: {config: id of the till, products: how many of them are in stock}"""
    [registry] = registries
    with registry.cursor() as cr:
        shop = Shop(environment(cr), "SHELF")
        # Its cards are to be of products that it has; some cannot be hidden by a user.
        cr.execute("UPDATE product_template SET available_in_pos = FALSE")
        shop.add_products(PRODUCTS)
        config = shop.env["pos.config"].create(
            {
                "name": "Shelf",
                "picking_type_id": shop.warehouse.pos_type_id.id,
                "warehouse_id": shop.warehouse.id,
            }
        )
        # Of more products than that core loads a part.
        parameters = shop.env["ir.config_parameter"]
        parameters.set_param("point_of_sale.limited_product_count", 2 * PRODUCTS)
        cr.commit()
        # The servers on this database read it anew.
        registry.signal_changes()
        return {"config": config.id, "products": PRODUCTS}
