from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import SQL

from .common import StockGuardCase


@tagged("post_install", "-at_install")
class TestStockFigures(StockGuardCase):
    def test_answer_names_its_parts(self):
        milk = self.make_product()
        self.put(milk, self.shop_floor, 3, reserved=1)
        answer = self.pull()
        self.assertEqual(
            answer["location"],
            {"id": self.shop_floor.id, "name": self.shop_floor.name},
        )
        self.assertEqual(answer["db"], self.env.cr.dbname)
        self.assertEqual(answer["kind"], "full")
        self.assertEqual(
            answer["columns"], ["product_id", "on_hand", "reserved", "unposted"]
        )
        self.assertEqual(answer["rows"], [[milk.id, 3.0, 1.0, 0.0]])
        self.assertEqual((answer["claims"], answer["settled"]), ([], []))
        self.assertRegex(answer["at"], r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$")
        self.assertEqual(answer["version"], 1, "the three litres were published")

    def test_the_main_stock_is_named_after_its_warehouse(self):
        config = self.make_config("Warehouse sale", self.stock)
        self.assertEqual(
            self.pull(config)["location"]["name"],
            f"{self.warehouse.name}: {self.stock.name}",
        )

    def test_tree_is_summed_and_nothing_else(self):
        milk = self.make_product()
        deep = self.make_location("Left door", self.fridge)
        self.put(milk, self.shop_floor, 1)
        self.put(milk, self.fridge, 2)
        self.put(milk, deep, 4)
        self.put(milk, self.stock, 100)
        self.put(milk, self.backroom, 200)
        self.assertEqual(self.figures(), {milk.id: (7.0, 0.0)})

    def test_sibling_whose_path_begins_alike_is_not_in_the_tree(self):
        # 4/12 is no ancestor of 4/123: paths end with a slash.
        path = self.shop_floor.parent_path
        self.backroom.flush_recordset()
        self.env.cr.execute(
            "UPDATE stock_location SET parent_path = %s WHERE id = %s",
            (f"{path[:-1]}0/", self.backroom.id),
        )
        self.env.invalidate_all()
        self.put(self.make_product(), self.backroom, 5)
        self.assertEqual(self.figures(), {})

    def test_internal_places_only(self):
        milk = self.make_product()
        scrap = self.make_location("Broken", self.shop_floor, usage="inventory")
        transit = self.make_location("Van", self.shop_floor, usage="transit")
        self.put(milk, scrap, 5)
        self.put(milk, transit, 6)
        self.assertEqual(self.figures(), {})

    def test_source_that_is_a_view_sums_what_lies_below(self):
        milk = self.make_product()
        self.put(milk, self.fridge, 2)
        config = self.make_config("Till on the view", self.warehouse.view_location_id)
        self.assertEqual(self.figures(config), {milk.id: (2.0, 0.0)})

    def test_negative_quants_are_summed_in_and_not_clamped(self):
        milk, butter = self.make_product(), self.make_product("Butter")
        self.put(milk, self.shop_floor, -5)
        self.put(milk, self.fridge, 3)
        self.put(butter, self.shop_floor, -1.5)
        self.assertEqual(self.figures(), {milk.id: (-2.0, 0.0), butter.id: (-1.5, 0.0)})

    def test_quants_that_cancel_out_are_left_out(self):
        milk = self.make_product()
        self.put(milk, self.shop_floor, -3)
        self.put(milk, self.fridge, 3)
        self.put(self.make_product("Butter"), self.fridge, 1)
        self.assertNotIn(milk.id, self.figures())

    def test_tenths_leave_no_tail(self):
        milk = self.make_product()
        self.put(milk, self.shop_floor, 0.1)
        self.put(milk, self.fridge, 0.2)
        self.assertEqual(self.figures(), {milk.id: (0.3, 0.0)})

    def test_reservation_beyond_what_is_there(self):
        milk = self.make_product()
        self.put(milk, self.shop_floor, 1, reserved=4)
        self.assertEqual(self.figures(), {milk.id: (1.0, 4.0)})

    def test_zero_on_hand_but_reserved_stays_in(self):
        milk = self.make_product()
        self.env["stock.quant"]._update_available_quantity(
            milk, self.shop_floor, reserved_quantity=2
        )
        self.assertEqual(self.figures(), {milk.id: (0.0, 2.0)})

    def test_lots_and_variants_are_summed_per_variant(self):
        salmon = self.make_product("Salmon", tracking="lot")
        lots = self.env["stock.lot"].create(
            [{"name": name, "product_id": salmon.id} for name in ("A", "B")]
        )
        self.put(salmon, self.fridge, 4, lot_id=lots[0])
        self.put(salmon, self.shop_floor, 2, lot_id=lots[1])
        self.assertEqual(self.figures(), {salmon.id: (6.0, 0.0)})

    def test_not_storable_is_left_out(self):
        bag = self.make_product("Bag")
        self.put(bag, self.shop_floor, 9)
        bag.product_tmpl_id.flush_recordset()
        # Odoo refuses the switch while there is stock; an import does not ask.
        self.env.cr.execute(
            "UPDATE product_template SET is_storable = FALSE WHERE id = %s",
            (bag.product_tmpl_id.id,),
        )
        self.env.invalidate_all()
        self.assertEqual(self.figures(), {})

    def test_two_tills_of_one_shop_share_a_feed_and_another_shop_has_its_own(self):
        milk = self.make_product()
        self.put(milk, self.backroom, 8)
        twin = self.make_config("Till 2", self.shop_floor)
        other = self.make_config("Backroom till", self.backroom)
        self.assertEqual(self.pull()["feed"], self.pull(twin)["feed"])
        self.assertNotEqual(self.pull()["feed"], self.pull(other)["feed"])
        self.assertEqual(self.figures(), {})
        self.assertEqual(self.figures(other), {milk.id: (8.0, 0.0)})

    def test_shared_tree_shows_own_company_and_shared_places(self):
        elsewhere = self.make_company("Other Ltd")
        env = self.env(context={"allowed_company_ids": (self.company | elsewhere).ids})
        root = env["stock.location"].create({"name": "Hall", "company_id": False})
        mine = self.make_location("Mine", root, company_id=self.company.id)
        theirs = self.make_location("Theirs", root, company_id=elsewhere.id)
        milk = self.make_product()
        self.put(milk, root, 1)
        self.put(milk, mine, 2)
        self.put(milk, theirs, 4)
        config = self.make_config("Till in the hall", root)
        self.assertEqual(self.figures(config), {milk.id: (3.0, 0.0)})

    def test_product_of_another_company_is_no_concern_of_the_place(self):
        shared = self.make_product("Shared", company_id=False)
        own = self.make_product("Own", company_id=self.company.id)
        self.put(shared, self.shop_floor, 1)
        self.put(own, self.shop_floor, 2)
        self.assertEqual(self.figures(), {shared.id: (1.0, 0.0), own.id: (2.0, 0.0)})

    def test_operation_type_changed_while_open(self):
        milk = self.make_product()
        self.put(milk, self.backroom, 8)
        self.open_session(self.config)
        before = self.pull()
        other = self.make_config("Backroom till", self.backroom)
        self.config.picking_type_id = other.picking_type_id
        after = self.pull(since_version=before["version"])
        self.assertNotEqual(after["feed"], before["feed"], "the till sees it by this")
        after = self.pull()
        self.assertEqual(after["location"]["id"], self.backroom.id)
        self.assertEqual(after["rows"], [[milk.id, 8.0, 0.0, 0.0]])

    def assertNoStockToShow(self):
        with self.assertRaisesRegex(UserError, "Till 1 has no stock to show"):
            self.pull()

    def spoil_operation_type(self, column, value):
        """Past the ORM, which refuses it: a migration by SQL does not ask."""
        self.env.flush_all()
        self.env.cr.execute(
            SQL(
                "ALTER TABLE stock_picking_type ALTER COLUMN %s DROP NOT NULL",
                SQL.identifier(column),
            )
        )
        self.env.cr.execute(
            SQL(
                "UPDATE stock_picking_type SET %s = %s WHERE id = %s",
                SQL.identifier(column),
                value,
                self.config.picking_type_id.id,
            )
        )
        self.env.invalidate_all()

    def test_archived_source_is_said_plainly(self):
        (self.shop_floor | self.fridge).active = False
        self.assertNoStockToShow()

    def test_archived_operation_type_is_said_plainly(self):
        self.spoil_operation_type("active", False)
        self.assertNoStockToShow()

    def test_missing_source_is_said_plainly(self):
        self.spoil_operation_type("default_location_src_id", None)
        self.assertNoStockToShow()

    def test_one_query_whatever_the_number_of_products(self):
        products = self.env["product.product"].create(
            [{"name": f"Product {n}", "is_storable": True} for n in range(60)]
        )
        location = self.shop_floor
        counts = []
        for batch in (products[:2], products[2:]):
            for product in batch:
                self.put(product, self.fridge, 1)
            self.pull()
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.pull()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[0], counts[1])
        self.assertLessEqual(counts[0], 20)
        # Fetched beforehand: the path of the tree is no figure.
        self.assertTrue(location.parent_path)
        with self.assertQueryCount(1):
            rows = self.env["pos.stock.figures"]._read_figures(location, self.company)
        self.assertEqual(len(rows), 60)
