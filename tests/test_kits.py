from odoo import Command
from odoo.tests import tagged

from .kit_case import KitCase


@tagged("post_install", "-at_install")
class TestKits(KitCase):
    """What a till is told of kits: those that Odoo's own stock moves are made of."""

    def test_components_of_a_kit(self):
        self.assertEqual(self.kit(self.basket), {self.cup: 4, self.blanket: 1})
        self.assertFalse(self.is_unchecked(self.basket))
        self.assertIsNone(self.kit(self.cup))

    def test_kit_that_is_not_storable(self):
        box = self.make_kit("Box", {self.cup: 2}, is_storable=False)
        self.assertEqual(self.kit(box), {self.cup: 2})

    def test_nested_and_shared(self):
        pair = self.make_kit("Pair", {self.cup: 2})
        party = self.make_kit("Party", {pair: 3, self.cup: 1, self.basket: 2})
        self.assertEqual(self.kit(party), {self.cup: 15, self.blanket: 2})

    def test_quantity_and_unit_of_the_bill(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        kit = self.make_product("Cup and saucer")
        self.make_bom(kit, {self.cup: 6}, product_qty=2, product_uom_id=dozen.id)
        self.assertEqual(self.kit(kit), {self.cup: 0.25})

    def test_unit_of_a_line(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        line = {"product_qty": 2, "product_uom_id": dozen.id}
        kit = self.make_kit("Crate", {self.cup: line})
        self.assertEqual(self.kit(kit), {self.cup: 24})

    def test_kit_of_nested_units(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        crate = self.make_product("Crate")
        self.make_bom(crate, {self.cup: 12}, product_uom_id=dozen.id)
        kit = self.make_kit("Pallet", {crate: 24})
        self.assertEqual(self.kit(kit), {self.cup: 24})

    def test_same_component_on_several_lines(self):
        kit = self.make_product("Twins")
        self.make_bom(kit, {self.cup: 1}).bom_line_ids.copy({"product_qty": 2})
        self.assertEqual(self.kit(kit), {self.cup: 3})

    def test_components_without_stock_do_not_count(self):
        paper = self.make_product("Paper", is_storable=False)
        wrapping = self.make_product("Wrapping", is_storable=False, type="service")
        kit = self.make_kit("Gift", {self.cup: 1, paper: 2, wrapping: 1})
        self.assertEqual(self.kit(kit), {self.cup: 1})

    def test_component_of_no_quantity_is_optional(self):
        kit = self.make_kit("Set", {self.cup: 2, self.blanket: 0})
        self.assertEqual(self.kit(kit), {self.cup: 2})

    def test_kit_without_stored_components_has_no_figure(self):
        paper = self.make_product("Paper", is_storable=False)
        kit = self.make_kit("Papers", {paper: 2})
        self.assertIsNone(self.kit(kit))
        self.assertTrue(self.is_unchecked(kit))

    def make_two_sizes(self, name, create_variant="always"):
        attribute = self.env["product.attribute"].create(
            {
                "name": "Size",
                "create_variant": create_variant,
                "value_ids": [Command.create({"name": size}) for size in "SL"],
            }
        )
        line = {"attribute_id": attribute.id, "value_ids": attribute.value_ids.ids}
        template = self.env["product.template"].create(
            {
                "name": name,
                "is_storable": True,
                "available_in_pos": True,
                "attribute_line_ids": [Command.create(line)],
            }
        )
        values = template.attribute_line_ids.product_template_value_ids
        return template.product_variant_ids, values

    def test_lines_of_a_variant(self):
        (small, large), (_s, value) = self.make_two_sizes("Hamper")
        only_large = {
            "product_qty": 1,
            "bom_product_template_attribute_value_ids": value.ids,
        }
        self.make_bom(small, {self.cup: 2, self.blanket: only_large})
        self.assertEqual(self.kit(small), {self.cup: 2})
        self.assertEqual(self.kit(large), {self.cup: 2, self.blanket: 1})

    def test_bill_of_a_variant(self):
        (small, large), _values = self.make_two_sizes("Hamper")
        self.make_bom(small, {self.cup: 2})
        self.make_bom(large, {self.cup: 5}, product_id=large.id)
        self.assertEqual(self.kit(small), {self.cup: 2})
        self.assertEqual(self.kit(large), {self.cup: 5})

    def test_one_variant_is_a_kit(self):
        (small, large), _values = self.make_two_sizes("Hamper")
        self.make_bom(large, {small: 3}, product_id=large.id)
        self.assertEqual(self.kit(large), {small: 3})
        self.assertIsNone(self.kit(small))
        self.assertFalse(self.is_unchecked(small))

    def test_components_chosen_at_the_till_cannot_be_told(self):
        [kit], (value, _l) = self.make_two_sizes("Hamper", "no_variant")
        chosen = {
            "product_qty": 1,
            "bom_product_template_attribute_value_ids": value.ids,
        }
        self.make_bom(kit, {self.cup: 2, self.blanket: chosen})
        around = self.make_kit("Around", {kit: 1})
        for product in (kit, around):
            self.assertIsNone(self.kit(product))
            self.assertTrue(self.is_unchecked(product))

    def test_first_bill_counts(self):
        kit = self.make_product("Set")
        self.make_bom(kit, {self.cup: 1}, sequence=2)
        first = self.make_bom(kit, {self.cup: 3}, sequence=1)
        self.assertEqual(self.kit(kit), {self.cup: 3})
        first.active = False
        self.assertEqual(self.kit(kit), {self.cup: 1})

    def test_bills_of_others(self):
        other = self.make_company("Elsewhere Ltd")
        shared = self.make_product("Shared", company_id=False)
        self.make_bom(shared, {self.cup: 1}, company_id=other.id)
        self.assertIsNone(self.kit(shared))
        self.assertFalse(self.is_unchecked(shared))

    def test_manufactured_products_are_no_kits(self):
        product = self.make_product("Table")
        self.make_bom(product, {self.cup: 1}, type="normal")
        self.assertIsNone(self.kit(product))
        self.assertFalse(self.is_unchecked(product))

    def test_archived_bill(self):
        self.basket.bom_ids.active = False
        self.assertIsNone(self.kit(self.basket))
        self.assertFalse(self.is_unchecked(self.basket))

    def test_kits_that_are_not_sold_are_not_told(self):
        for values in ({"available_in_pos": False}, {"sale_ok": False}):
            with self.subTest(values=values):
                kit = self.make_kit("Assembly", {self.cup: 1}, **values)
                self.assertIsNone(self.kit(kit))
                self.assertTrue(self.is_unchecked(kit))
                kit.write({"available_in_pos": True, "sale_ok": True})
                self.assertEqual(self.kit(kit), {self.cup: 1})

    def test_choices_of_a_combo_are_told(self):
        kit = self.make_kit("Side", {self.cup: 1}, available_in_pos=False)
        self.assertIsNone(self.kit(kit))
        self.env["product.combo"].create(
            {
                "name": "Sides",
                "combo_item_ids": [Command.create({"product_id": kit.id})],
            }
        )
        self.assertEqual(self.kit(kit), {self.cup: 1})

    def test_loop(self):
        """Odoo refuses loops, raw SQL does not."""
        inner = self.make_kit("Inner", {self.cup: 1})
        outer = self.make_kit("Outer", {inner: 1})
        around = self.make_kit("Around", {outer: 1})
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_bom_line SET product_id = %s WHERE bom_id = %s",
            [outer.id, inner.bom_ids.id],
        )
        self.env.invalidate_all()
        told = self.kits()
        for product in (inner, outer, around):
            self.assertNotIn(product, told)
            self.assertTrue(self.is_unchecked(product))
        self.assertIn(self.basket, told)
