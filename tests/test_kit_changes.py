from odoo import Command
from odoo.tests import tagged

from .kit_case import KitCase

KITS_OF_A_LARGE_SHOP = 500


@tagged("post_install", "-at_install")
class TestKitChanges(KitCase):
    """When a till is told of kits anew, and what it costs."""

    def test_every_change_reaches_the_till(self):
        line = self.basket.bom_ids.bom_line_ids[0]
        unit = self.env.ref("uom.product_uom_dozen")
        deeds = {
            "quantity": lambda: line.write({"product_qty": 5}),
            "unit": lambda: line.write({"product_uom_id": unit.id}),
            "component": lambda: line.write({"product_id": self.milk.id}),
            "batch": lambda: self.basket.bom_ids.write({"product_qty": 2}),
            "line added": lambda: line.copy({"product_id": self.cup.id}),
            "line gone": line.unlink,
            "stored": lambda: self.blanket.write({"is_storable": False}),
            "nested": lambda: self.make_bom(self.cup, {self.milk: 1}),
            "archived": lambda: self.basket.bom_ids.write({"active": False}),
        }
        known = self.pull()["rules"]["digest"]
        self.assertNotIn("rules", self.pull(digest=known))
        for name, deed in deeds.items():
            with self.subTest(name):
                deed()
                answer = self.pull(digest=known)
                self.assertIn("rules", answer)
                known = answer["rules"]["digest"]
                self.assertNotIn("rules", self.pull(digest=known))

    def test_an_older_transaction_that_ends_later_is_seen(self):
        """Dates do not tell: its lines are older than those that were read already."""
        self.kits()
        self.env.cr.execute(
            """
            UPDATE mrp_bom_line
               SET product_qty = 9, write_date = write_date - interval '1 hour'
             WHERE product_id = %s
            """,
            [self.blanket.id],
        )
        self.env.invalidate_all()
        self.assertEqual(self.kit(self.basket), {self.cup: 4, self.blanket: 9})

    def count_queries(self, deed):
        self.env.cr.flush()
        self.env.invalidate_all()
        self.env.cr.cache.clear()
        before = self.env.cr.sql_log_count
        deed()
        return self.env.cr.sql_log_count - before

    def make_kits(self, number, parts):
        """All at once: one by one they take their time to be created."""
        values = {"is_storable": True, "available_in_pos": True}
        kits = self.env["product.product"].create(
            [{"name": f"Kit {each}", **values} for each in range(number)]
        )
        lines = [
            Command.create({"product_id": part.id, "product_qty": quantity})
            for part, quantity in parts.items()
        ]
        self.env["mrp.bom"].create(
            [
                {
                    "product_tmpl_id": kit.product_tmpl_id.id,
                    "type": "phantom",
                    "bom_line_ids": lines,
                }
                for kit in kits
            ]
        )

    def test_queries_do_not_grow_with_the_kits(self):
        def read():
            self.env["pos.stock.kits"]._get_kits(self.company)

        def read_anew():
            self.env.registry.clear_cache()
            read()

        read()
        few = self.count_queries(read_anew)
        part = self.make_kit("Part", {self.cup: 1})
        self.make_kits(KITS_OF_A_LARGE_SHOP, {part: 2, self.blanket: 1})
        self.assertLessEqual(self.count_queries(read_anew), few + 2)
        self.assertLessEqual(few, 20)
        self.assertEqual(self.count_queries(read), 1, "known: one look")
        with self.assertQueryCount(0):
            read()
        self.assertEqual(len(self.kits()), KITS_OF_A_LARGE_SHOP + 2)
