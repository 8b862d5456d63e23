from odoo import Command

from .order_case import OrderCase


class KitCase(OrderCase):
    """A shop that sells picnic baskets: four cups and a blanket each."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cup = cls.make_product("Cup")
        cls.blanket = cls.make_product("Blanket")
        cls.basket = cls.make_kit("Basket", {cls.cup: 4, cls.blanket: 1})
        cls.put(cls.cup, cls.shop_floor, 22)
        cls.put(cls.blanket, cls.shop_floor, 7)

    @classmethod
    def make_kit(cls, name, parts, **values):
        kit = cls.make_product(name, **values)
        cls.make_bom(kit, parts)
        return kit

    @classmethod
    def make_bom(cls, kit, parts, **values):
        """:param parts: {product: quantity or values of the line}"""
        lines = [
            {"product_id": part.id}
            | (value if isinstance(value, dict) else {"product_qty": value})
            for part, value in parts.items()
        ]
        return cls.env["mrp.bom"].create(
            {
                "product_tmpl_id": kit.product_tmpl_id.id,
                "type": "phantom",
                "bom_line_ids": [Command.create(line) for line in lines],
                **values,
            }
        )

    def kits(self):
        """:return: {kit: {component: quantity}} as the till reads them"""
        products = self.env["product.product"]
        return {
            products.browse(int(kit)): {
                products.browse(int(part)): share for part, share in parts.items()
            }
            for kit, parts in self.pull()["rules"]["kits"].items()
        }

    def kit(self, product):
        """:return: {component: quantity} of this one; None where the till has none"""
        return self.kits().get(product)

    def is_unchecked(self, product):
        return product.id in self.pull()["rules"]["unchecked"]
