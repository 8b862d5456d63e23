from odoo import Command
from odoo.tests import new_test_user

from odoo.addons.point_of_sale.tests.test_frontend import TestPointOfSaleHttpCommon


class StockGuardTourCase(TestPointOfSaleHttpCommon):
    """A till on GUARD/Shop floor, which has a fridge; GUARD/Annex is another place."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        root = cls.make_location("GUARD", False, usage="view")
        cls.shop_floor = cls.make_location("Shop floor", root)
        cls.fridge = cls.make_location("Fridge", cls.shop_floor)
        cls.annex = cls.make_location("Annex", root)
        cls.picking_type = cls.main_pos_config.picking_type_id
        cls.picking_type.write(
            {
                "default_location_src_id": cls.shop_floor.id,
                "return_picking_type_id": False,
            }
        )
        cls.picking_type.copy(
            {"name": "Guarded Annex", "default_location_src_id": cls.annex.id}
        )
        # Someone who may sell, and has no right to look into the warehouse.
        cls.seller = new_test_user(
            cls.env,
            login="stock_guard_seller",
            groups="base.group_user,point_of_sale.group_pos_user",
        )
        cls.make_products()

    @classmethod
    def make_location(cls, name, parent, usage="internal"):
        return cls.env["stock.location"].create(
            {"name": name, "location_id": parent and parent.id, "usage": usage}
        )

    @classmethod
    def make_products(cls):
        food = cls.make_category("Guarded Food", "never")
        # Says nothing itself.
        fruit = cls.make_category("Fruit", False, parent_id=food.id)
        cls.apple = cls.make_product("Apple", fruit, {cls.shop_floor: 2, cls.fridge: 1})
        cls.put(cls.apple, {cls.annex: 8})
        cls.env["product.uom"].create(
            {
                "barcode": "sixguardedapples",
                "product_id": cls.apple.product_variant_id.id,
                "uom_id": cls.env.ref("uom.product_uom_pack_6").id,
            }
        )
        cls.mango = cls.make_product("Mango", fruit, {cls.annex: 5})
        cls.make_product("Repair", food, {}, type="service", is_storable=False)
        cls.make_product("Bag", food, {}, is_storable=False)
        lights = cls.make_category("Guarded Lights", "warn")
        cls.lamp = cls.make_product("Lamp", lights, {})
        phones = cls.make_category("Guarded Phones", "approve")
        cls.phone = cls.make_product("Phone", phones, {})
        other = cls.make_category("Guarded Others", False)
        cls.make_product("Kiwi", other, {cls.shop_floor: -2})
        cls.make_product("Water", other, {cls.shop_floor: 12345})
        kilogram = cls.env.ref("uom.product_uom_kgm")
        cls.make_product("Cheese", other, {cls.fridge: 1.25}, uom_id=kilogram.id)
        cls.make_shirt(other)

    @classmethod
    def make_shirt(cls, category):
        attribute = cls.env["product.attribute"].create(
            {
                "name": "Guarded Size",
                "value_ids": [Command.create({"name": size}) for size in "SM"],
            }
        )
        line = {"attribute_id": attribute.id, "value_ids": attribute.value_ids.ids}
        shirt = cls.make_product(
            "Shirt", category, {}, attribute_line_ids=[Command.create(line)]
        )
        for variant, quantity in zip(shirt.product_variant_ids, (5, 7), strict=True):
            cls.put(variant, {cls.shop_floor: quantity})

    @classmethod
    def make_category(cls, name, policy, **values):
        return cls.env["product.category"].create(
            {"name": name, "negative_stock_policy": policy, **values}
        )

    @classmethod
    def make_product(cls, name, category, quantities, **values):
        """:return: the template; `quantities` by location are put for its variant"""
        product = cls.env["product.template"].create(
            {
                "name": f"Guarded {name}",
                "categ_id": category.id,
                "is_storable": True,
                "available_in_pos": True,
                "list_price": 10,
                "taxes_id": False,
                # A template with variants has no barcode of its own.
                **({} if "attribute_line_ids" in values else cls.barcode_of(name)),
                **values,
            }
        )
        cls.put(product, quantities)
        return product

    @staticmethod
    def barcode_of(name):
        return {"barcode": f"guarded{name.lower()}"}

    @classmethod
    def put(cls, product, quantities):
        product = product.product_variant_ids[0] if quantities else product
        for location, quantity in quantities.items():
            cls.env["stock.quant"]._update_available_quantity(
                product, location, quantity
            )

    def sold(self, product):
        lines = self.env["pos.order.line"].search(
            [
                ("product_id", "in", product.product_variant_ids.ids),
                ("order_id.state", "=", "paid"),
            ]
        )
        return sum(lines.mapped("qty"))
