from odoo.tests import tagged

from .insight_case import InsightCase


@tagged("post_install", "-at_install")
class TestInsight(InsightCase):
    """Where else a product is."""

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
