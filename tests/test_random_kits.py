import os
from random import Random

from odoo.tests import tagged

from .kit_case import KitCase

KITS = 12
SEEDS = int(os.environ.get("STOCK_GUARD_KIT_SEEDS", 3))


@tagged("post_install", "-at_install")
class TestRandomKits(KitCase):
    """Whatever bills there are, the till takes kits apart as Odoo's own moves do.

    Quantities that need no rounding in between: there a move rounds each line up, and
    the till counts the exact share.
    """

    def test_random_kits(self):
        for seed in range(SEEDS):
            with self.subTest(seed=seed):
                self.check_kits(Random(seed))

    def check_kits(self, rng):
        parts = [self.make_product(f"Part {number}") for number in range(4)]
        parts.append(self.make_product("Paper", is_storable=False))
        parts.append(self.make_product("Work", type="service", is_storable=False))
        kits = self.env["product.product"]
        for number in range(KITS):
            kit = self.make_product(f"Kit {number}", is_storable=rng.random() < 0.7)
            # Only of what was there before: Odoo refuses loops.
            for _bill in range(rng.choice([1, 1, 1, 2])):
                self.make_random_bom(rng, kit, rng.sample(parts, rng.randint(1, 4)))
            parts.append(kit)
            kits += kit
        told, rules = self.kits(), self.pull()["rules"]
        for kit in kits:
            self.assertEqual(told.get(kit, {}), self.explode_by_move(kit), kit.name)
            unchecked = kit.is_kits and kit.is_storable and kit not in told
            self.assertEqual(kit.id in rules["unchecked"], unchecked, kit.name)

    def make_random_bom(self, rng, kit, parts):
        units = [self.env.ref("uom.product_uom_unit")] * 3
        units.append(self.env.ref("uom.product_uom_pack_6"))
        # An operation type belongs to a company, and its bills do.
        company, operation = rng.choice(
            [
                (False, False),
                (self.company.id, False),
                (self.company.id, self.warehouse.pick_type_id.id),
            ]
        )
        self.make_bom(
            kit,
            {
                part: {
                    # Batches of one or two leave no fraction of these.
                    "product_qty": rng.choice([0, 2, 2, 4]),
                    "product_uom_id": rng.choice(units).id,
                }
                for part in parts
            },
            product_qty=rng.choice([1, 1, 2]),
            sequence=rng.randint(1, 3),
            active=rng.random() < 0.9,
            company_id=company,
            picking_type_id=operation,
        )

    def explode_by_move(self, kit):
        """:return: {component: quantity} of what a delivery of this kit moves"""
        move = self.env["stock.move"].create(
            {
                "product_id": kit.id,
                "product_uom": kit.uom_id.id,
                "product_uom_qty": 100,
                "picking_type_id": self.config.picking_type_id.id,
                "location_id": self.shop_floor.id,
                "location_dest_id": self.env.ref("stock.stock_location_customers").id,
                "company_id": self.company.id,
            }
        )
        components = {}
        for part in move._action_confirm(merge=False):
            product = part.product_id
            if product.is_storable and product != kit and part.product_qty:
                known = components.get(product, 0)
                components[product] = known + part.product_qty / 100
        return components
