from odoo.tests import Form, tagged

from .common import StockGuardCase


@tagged("post_install", "-at_install")
class TestQuantWrites(StockGuardCase):
    """Whatever changes a quant, the tills hear of it, by whichever door it came."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.milk = cls.make_product()
        cls.open_session(cls.config)
        cls.put(cls.milk, cls.shop_floor, 10)
        cls.quants = cls.env["stock.quant"]
        cls.quant = cls.quants.search([("product_id", "=", cls.milk.id)])

    def setUp(self):
        super().setUp()
        self.version = self.pull()["version"]

    def assert_news(self, on_hand, reserved=0.0, product=None):
        """One version is told, and a till that had the one before has the figures."""
        product = product or self.milk
        self.commit()
        answer = self.pull(since_version=self.version)
        self.assertEqual(answer["kind"], "delta")
        self.assertEqual(answer["version"], self.version + 1)
        rows = {row[0]: row[1:] for row in answer["rows"]}
        self.assertEqual(rows[product.id], [on_hand, reserved, 0.0])

    def assert_no_news(self):
        self.commit()
        self.assertEqual(self.pull(since_version=self.version)["kind"], "same")

    def in_inventory_mode(self):
        return self.quants.with_context(inventory_mode=True)

    def test_count_of_a_quant(self):
        quant = self.quant.with_context(inventory_mode=True)
        quant.inventory_quantity = 7
        self.assert_no_news()
        quant.action_apply_inventory()
        self.assert_news(7.0)

    def test_count_begun(self):
        for location in (self.quant.location_id, self.fridge):
            self.in_inventory_mode().create(
                {
                    "product_id": self.milk.id,
                    "location_id": location.id,
                    "inventory_quantity": 4,
                }
            )
        self.assert_no_news()

    def test_count_applied_at_once(self):
        self.in_inventory_mode().create(
            {
                "product_id": self.milk.id,
                "location_id": self.fridge.id,
                "inventory_quantity_auto_apply": 4,
            }
        )
        self.assert_news(14.0)

    def test_created_as_it_is(self):
        self.quants.sudo().create(
            {
                "product_id": self.milk.id,
                "location_id": self.fridge.id,
                "quantity": 2,
                "reserved_quantity": 1,
            }
        )
        self.assert_news(12.0, 1.0)

    def test_written_as_it_is(self):
        self.quant.sudo().write({"quantity": 3})
        self.assert_news(3.0)

    def test_reserved_as_it_is(self):
        self.quant.sudo().reserved_quantity = 2
        self.assert_news(10.0, 2.0)

    def test_deleted(self):
        self.quant.sudo().unlink()
        self.assert_news(0.0)

    def test_carried_to_another_place(self):
        self.quant.sudo().location_id = self.backroom
        self.assert_news(0.0)

    def test_given_to_another_product(self):
        bread = self.make_product("Bread")
        self.quant.sudo().product_id = bread
        self.assert_news(0.0)
        self.assert_news(10.0, product=bread)

    def test_merged(self):
        twin = {"product_id": self.milk.id, "location_id": self.shop_floor.id}
        self.quants.sudo().create({**twin, "quantity": 2})
        self.assert_news(12.0)
        self.version += 1
        self.quants._merge_quants()
        self.assert_no_news()
        self.assertEqual(self.figures(), {self.milk.id: (12.0, 0.0)})

    def test_tidied_up(self):
        self.put(self.milk, self.shop_floor, -10)
        self.assert_news(0.0)
        self.version += 1
        self.quants._unlink_zero_quants()
        self.assertFalse(self.quant.exists())
        self.assert_no_news()

    def test_what_is_no_quantity_is_no_news(self):
        self.quant.sudo().user_id = self.env.user
        self.assert_no_news()

    def test_another_place_is_no_news(self):
        self.put(self.milk, self.backroom, 5)
        self.assert_no_news()

    def test_relocated(self):
        self.quant.action_clear_inventory_quantity()
        self.quant.move_quants(location_dest_id=self.backroom)
        self.assert_news(0.0)

    def test_form_of_the_product(self):
        with Form(self.milk.product_tmpl_id) as form:
            form.name = "Fresh milk"
        self.assert_no_news()
