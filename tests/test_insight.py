from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from .common import StockGuardCase

TOMORROW = fields.Datetime.now().replace(microsecond=0) + timedelta(days=1)


@tagged("post_install", "-at_install")
class TestInsight(StockGuardCase):
    """Where else a product is, and when more of it comes."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.milk = cls.make_product()
        cls.put(cls.milk, cls.fridge, 10)
        cls.stock_name = f"{cls.warehouse.name}: {cls.stock.name}"
        cls.suppliers = cls.env.ref("stock.stock_location_suppliers")

    def explain(self, *products, config=None):
        """As a request of the cashier does: by itself, in a new environment."""
        self.env.cr.flush()
        self.env.invalidate_all()
        config = (config or self.config).with_user(self.cashier)
        return config.explain_stock([product.id for product in products])

    def elsewhere(self, product, config=None):
        """:return: {(kind, name): (on hand, free)}"""
        answer = self.explain(product, config=config)
        groups = [(place["kind"], place["name"]) for place in answer["places"]]
        self.assertEqual(
            [place["id"] for place in answer["places"]], [*range(len(groups))]
        )
        self.assertTrue(all(row[0] == product.id for row in answer["rows"]))
        self.assertEqual(len({row[1] for row in answer["rows"]}), len(answer["rows"]))
        return {groups[row[1]]: tuple(row[2:]) for row in answer["rows"]}

    def plan(self, quantity, target, source=None, date=TOMORROW, **values):
        source = source or self.suppliers
        move = self.env["stock.move"].create(
            {
                "product_id": self.milk.id,
                "product_uom_qty": quantity,
                "location_id": source.id,
                "location_dest_id": target.id,
                "company_id": self.company.id,
                "date": date,
                **values,
            }
        )
        move._action_confirm(merge=False)
        move.date = date
        return move

    def plan_transfer(self, *quantities, target):
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": self.warehouse.in_type_id.id,
                "location_id": self.suppliers.id,
                "location_dest_id": target.id,
            }
        )
        for quantity in quantities:
            self.plan(quantity, target, picking_id=picking.id)
        return picking

    def arrival(self, config=None):
        """:return: (date, quantity, document) of the milk, or nothing"""
        arrivals = self.explain(self.milk, config=config)["arrivals"]
        self.assertLessEqual(len(arrivals), 1)
        return tuple(arrivals[0][1:]) if arrivals else None

    def test_own_tree_is_not_elsewhere(self):
        self.assertEqual(
            self.explain(self.milk), {"places": [], "rows": [], "arrivals": []}
        )

    def test_the_rest_of_the_own_warehouse_by_branch(self):
        shelf = self.make_location("Shelf", self.backroom)
        self.put(self.milk, self.stock, 7)
        self.put(self.milk, self.backroom, 4, reserved=1)
        self.put(self.milk, shelf, 2)
        self.assertEqual(
            self.elsewhere(self.milk),
            {
                ("location", self.stock_name): (7.0, 7.0),
                ("location", self.backroom.name): (6.0, 5.0),
            },
        )

    def test_another_shop_counts_once_whatever_its_tills(self):
        annex = self.make_location("Annex", self.stock)
        chiller = self.make_location("Chiller", annex)
        self.make_config("Annex till 2", annex)
        self.make_config("Annex till 1", annex)
        self.make_config("Till 2", self.shop_floor)
        self.put(self.milk, chiller, 5, reserved=2)
        self.assertEqual(
            self.elsewhere(self.milk),
            {("shop", "Annex"): (5.0, 3.0)},
        )

    def test_a_shop_of_another_warehouse_is_named_with_it(self):
        depot = self.env["stock.warehouse"].create(
            {"name": "Depot", "code": "DEPOT", "company_id": self.company.id}
        )
        counter = self.make_location("Counter", depot.lot_stock_id)
        self.make_config("Till at the depot", counter)
        self.put(self.milk, counter, 5)
        self.assertEqual(
            self.elsewhere(self.milk), {("shop", "Depot: Counter"): (5.0, 5.0)}
        )

    def test_a_place_of_two_shops_is_with_the_nearer_one(self):
        annex = self.make_location("Annex", self.stock)
        kiosk = self.make_location("Kiosk", annex)
        self.make_config("Annex", annex)
        self.make_config("Kiosk", kiosk)
        self.make_config("Warehouse sale", self.stock)
        for location, quantity in ((annex, 1), (kiosk, 2), (self.backroom, 4)):
            self.put(self.milk, location, quantity)
        self.assertEqual(
            self.elsewhere(self.milk),
            {
                ("shop", "Annex"): (1.0, 1.0),
                ("shop", "Kiosk"): (2.0, 2.0),
                ("shop", self.stock_name): (4.0, 4.0),
            },
        )

    def test_an_archived_till_names_nothing(self):
        annex = self.make_location("Annex", self.stock)
        self.make_config("Till in the annex", annex).active = False
        self.put(self.milk, annex, 1)
        self.assertEqual(self.elsewhere(self.milk), {("location", "Annex"): (1.0, 1.0)})

    def test_other_warehouses_as_a_whole(self):
        depot = self.env["stock.warehouse"].create(
            {"name": "Depot", "code": "DEPOT", "company_id": self.company.id}
        )
        self.put(self.milk, depot.lot_stock_id, 100)
        self.put(self.milk, self.make_location("Rack", depot.lot_stock_id), 20)
        self.assertEqual(
            self.elsewhere(self.milk), {("warehouse", "Depot"): (120.0, 120.0)}
        )

    def test_below_zero_and_reserved_only(self):
        annex = self.make_location("Annex", self.stock)
        self.put(self.milk, self.backroom, -3)
        self.put(self.milk, annex, 0.5, reserved=2)
        self.assertEqual(
            self.elsewhere(self.milk),
            {
                ("location", self.backroom.name): (-3.0, -3.0),
                ("location", "Annex"): (0.5, -1.5),
            },
        )

    def test_goods_on_their_way_or_at_customers_are_nowhere(self):
        transit = self.make_location("On the road", self.stock, usage="transit")
        self.put(self.milk, transit, 3)
        self.put(self.milk, self.env.ref("stock.stock_location_customers"), 9)
        self.assertEqual(self.elsewhere(self.milk), {})

    def test_other_companies(self):
        elsewhere = self.make_company("Other Ltd")
        theirs = self.warehouse_of(elsewhere).lot_stock_id
        self.make_config("Their till", theirs, elsewhere)
        self.put(self.milk, theirs, 50)
        self.assertEqual(self.elsewhere(self.milk), {})
        self.plan(5, theirs, company_id=elsewhere.id)
        self.assertIsNone(self.arrival())

    def test_a_hall_that_companies_share(self):
        elsewhere = self.make_company("Other Ltd")
        env = self.env(context={"allowed_company_ids": (self.company | elsewhere).ids})
        hall = env["stock.location"].create({"name": "Hall", "company_id": False})
        mine = self.make_location("Mine", hall, company_id=self.company.id)
        theirs = self.make_location("Theirs", hall, company_id=elsewhere.id)
        self.make_config("Their till", theirs, elsewhere)
        config = self.make_config("Till in the hall", mine)
        self.make_config("Till 2", self.backroom)
        milk = self.make_product("Fresh milk")
        self.put(milk, mine, 1)
        self.put(milk, hall, 2)
        self.put(milk, theirs, 4)
        self.assertEqual(
            self.elsewhere(milk, config), {("location", "Hall"): (2.0, 2.0)}
        )

    def test_products_apart(self):
        bread = self.make_product("Bread")
        self.put(self.milk, self.backroom, 1)
        self.put(bread, self.backroom, 2)
        answer = self.explain(bread, self.milk, bread)
        self.assertEqual(len(answer["places"]), 1)
        self.assertCountEqual(
            answer["rows"], [[self.milk.id, 0, 1.0, 1.0], [bread.id, 0, 2.0, 2.0]]
        )

    def test_what_has_no_stock_is_left_out(self):
        bag = self.make_product("Bag")
        self.put(bag, self.backroom, 2)
        bag.is_storable = False
        nothing = {"places": [], "rows": [], "arrivals": []}
        self.assertEqual(self.explain(bag), nothing)
        self.assertEqual(self.explain(), nothing)
        unknown = self.env["product.product"].browse(2**31 - 1)
        self.assertEqual(self.explain(unknown), nothing)

    def test_next_arrival(self):
        self.assertIsNone(self.arrival())
        self.plan(30, self.stock, date=TOMORROW + timedelta(days=2))
        picking = self.plan_transfer(12, target=self.stock)
        planned = fields.Datetime.to_string(TOMORROW)
        self.assertEqual(self.arrival(), (planned, 12.0, picking.name))

    def test_one_document_comes_at_once_two_do_not(self):
        picking = self.plan_transfer(12, 3, target=self.stock)
        self.plan_transfer(40, target=self.stock)
        self.assertEqual(self.arrival()[1:], (15.0, picking.name))

    def test_arrivals_are_in_the_unit_of_the_product(self):
        self.plan(2, self.stock, product_uom=self.env.ref("uom.product_uom_dozen").id)
        self.assertEqual(self.arrival()[1], 24.0)

    def test_from_the_backroom_is_an_arrival_too(self):
        self.plan(4, self.shop_floor, source=self.backroom)
        self.assertEqual(self.arrival()[1], 4.0)

    def test_overdue(self):
        yesterday = TOMORROW - timedelta(days=2)
        self.plan(4, self.stock, date=yesterday)
        self.assertEqual(self.arrival()[0], fields.Datetime.to_string(yesterday))

    def test_what_does_not_arrive(self):
        depot = self.env["stock.warehouse"].create(
            {"name": "Depot", "code": "DEPOT", "company_id": self.company.id}
        )
        self.plan(1, depot.lot_stock_id)
        self.plan(1, self.fridge, source=self.shop_floor)
        self.plan(1, self.backroom, source=self.stock)
        self.plan(1, self.env.ref("stock.stock_location_customers"), self.shop_floor)
        self.plan(1, self.stock)._action_cancel()
        done = self.plan(1, self.stock)
        done.write({"quantity": 1, "picked": True})
        done._action_done()
        self.env["stock.move"].create(
            {
                "product_id": self.milk.id,
                "product_uom_qty": 1,
                "location_id": self.suppliers.id,
                "location_dest_id": self.stock.id,
            }
        )
        self.assertIsNone(self.arrival())

    def test_a_tree_without_a_warehouse(self):
        market = self.make_location("Market stall", self.env["stock.location"])
        self.assertFalse(market.warehouse_id)
        config = self.make_config("Market", market)
        self.put(self.milk, market, 1)
        shop = f"{self.warehouse.name}: {self.shop_floor.name}"
        self.assertEqual(
            self.elsewhere(self.milk, config), {("shop", shop): (10.0, 10.0)}
        )
        self.plan(1, self.stock)
        self.assertIsNone(self.arrival(config))
        self.plan(2, market)
        self.assertEqual(self.arrival(config)[1], 2.0)

    def test_queries_do_not_grow(self):
        products = self.env["product.product"].create(
            [{"name": f"Product {n}", "is_storable": True} for n in range(50)]
        )
        few = self.count(products[:1])
        for number in range(100):
            place = self.make_location(f"Place {number}", self.stock)
            self.put(products[number % 50], place, 1)
            if number % 10 == 0:
                self.make_config(f"Shop {number}", place)
        self.milk = products[0]
        self.plan(3, self.stock)
        answer = self.explain(*products)
        self.assertEqual(len(answer["rows"]), 100)
        self.assertEqual(self.count(products), few)
        self.assertLessEqual(few, 15)

    def count(self, products):
        self.explain(*products)
        before = self.env.cr.sql_log_count
        self.explain(*products)
        return self.env.cr.sql_log_count - before
