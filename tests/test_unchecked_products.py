from odoo.tests import tagged

from .common import StockGuardCase


@tagged("post_install", "-at_install")
class TestUncheckedProducts(StockGuardCase):
    def make_kit(self, **values):
        kit = self.make_product("Picnic basket", **values)
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": kit.product_tmpl_id.id,
                "type": "phantom",
                "bom_line_ids": [
                    (
                        0,
                        0,
                        {"product_id": self.make_product("Cup").id, "product_qty": 4},
                    )
                ],
            }
        )
        return kit

    def test_kits_are_unchecked_and_nothing_else_is(self):
        """Both sides of an optional module: the suite runs with mrp and without it."""
        plain = self.make_product()
        unchecked = set(self.pull()["rules"]["unchecked"])
        self.assertNotIn(plain.id, unchecked)
        if "mrp.bom" not in self.env:
            self.assertEqual(unchecked, set())
            return
        kit = self.make_kit()
        service = self.make_kit(is_storable=False)
        grown = set(self.pull()["rules"]["unchecked"]) - unchecked
        self.assertIn(kit.id, grown)
        self.assertNotIn(service.id, grown, "not storable: the till knows that itself")
        self.assertEqual(grown, {kit.id})
