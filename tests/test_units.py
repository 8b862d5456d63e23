from odoo.tests import tagged

from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestUnits(OrderCase):
    """Figures in the product's own unit, at the decimals of the "Product Unit"."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kilogram = cls.env.ref("uom.product_uom_kgm")
        cls.gram = cls.env.ref("uom.product_uom_gram")
        cls.dozen = cls.env.ref("uom.product_uom_dozen")

    def set_digits(self, digits):
        self.env.ref("uom.decimal_product_uom").digits = digits
        self.env.registry.clear_cache()

    def move_out(self, product, quantity, uom):
        """Deliver from the shop floor, written in another unit than the product's."""
        move = self.env["stock.move"].create(
            {
                "product_id": product.id,
                "product_uom_qty": quantity,
                "product_uom": uom.id,
                "location_id": self.shop_floor.id,
                "location_dest_id": self.env.ref("stock.stock_location_customers").id,
                "picking_type_id": self.config.picking_type_id.id,
                "company_id": self.company.id,
            }
        )
        move._action_confirm()
        move._action_assign()
        return move

    def test_reserved_and_delivered_by_the_dozen(self):
        self.put(self.milk, self.shop_floor, 20)
        move = self.move_out(self.milk, 2, self.dozen)
        self.assertEqual(self.figures_of(self.milk), (30.0, 24.0, 0.0))
        move.picked = True
        move._action_done()
        self.assertEqual(self.figures_of(self.milk), (6.0, 0.0, 0.0))

    def test_delivered_by_the_gram(self):
        # 375 g are 0.38 kg, rounded half up, where kilograms have two decimals.
        for digits, left in ((2, 0.62), (3, 0.625)):
            self.set_digits(digits)
            cheese = self.make_product(f"Cheese {digits}", uom_id=self.kilogram.id)
            self.put(cheese, self.shop_floor, 1)
            move = self.move_out(cheese, 375, self.gram)
            move.picked = True
            move._action_done()
            on_hand, *_others = self.figures_of(cheese)
            self.assertAlmostEqual(on_hand, left, places=6, msg=digits)

    def test_half_a_gram_is_kept_where_the_scale_has_it(self):
        self.set_digits(3)
        cheese = self.make_product("Cheese", uom_id=self.kilogram.id)
        self.put(cheese, self.shop_floor, 1.0)
        self.pay(self.make_order(0.375, product=cheese), picking=False)
        self.assertEqual(self.figures_of(cheese), (1.0, 0.0, 0.375))
        self.pay(self.make_order(0.1, 0.2, product=cheese))
        on_hand, reserved, unposted = self.figures_of(cheese)
        self.assertAlmostEqual(on_hand - reserved - unposted, 0.325, places=6)

    def test_failed_picking_counts_in_the_products_unit(self):
        with self.failing_pickings():
            order = self.pay(self.make_order(3))
        move = order.picking_ids.move_ids
        move._do_unreserve()
        move.write({"product_uom": self.dozen.id, "product_uom_qty": 0.25})
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 3.0))
