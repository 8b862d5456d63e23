from odoo.tests import tagged

from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestUnpostedNews(OrderCase):
    """What changes without any quant has to be told too."""

    def setUp(self):
        super().setUp()
        self.hear_feeds()
        self.elsewhere = self.make_config("Backroom till", self.backroom)
        self.nested = self.make_config("Fridge till", self.fridge)

    def sell_and_fail(self, quantity):
        with self.failing_pickings():
            return self.pay(self.make_order(quantity)).picking_ids

    def make_returns_to(self, location):
        operation = self.config.picking_type_id
        operation.return_picking_type_id = operation.copy(
            {
                "name": "Returns",
                "code": "incoming",
                "default_location_dest_id": location.id,
            }
        )

    def assertTold(self, deed, *figures, config=None):
        """That a till which knew all before the deed learns these of the milk."""
        self.pull(config)
        self.commit()
        version = self.pull(config)["version"]
        deed()
        self.commit()
        answer = self.pull(config, since_version=version)
        self.assertNotEqual(answer["kind"], "same")
        rows = {row[0]: tuple(row[1:]) for row in answer["rows"]}
        self.assertEqual(rows.get(self.milk.id, (0.0, 0.0, 0.0)), figures)

    def test_failed_picking_cancelled_when_it_held_nothing(self):
        picking = self.sell_and_fail(4)
        picking.do_unreserve()
        self.assertTold(picking.action_cancel, 10.0, 0.0, 0.0)

    def test_failed_return_cancelled(self):
        self.assertTold(self.sell_and_fail(-2).action_cancel, 10.0, 0.0, 0.0)

    def test_demand_of_a_failed_return_changed(self):
        move = self.sell_and_fail(-2).move_ids
        self.assertTold(lambda: move.write({"product_uom_qty": 5}), 10.0, 0.0, -5.0)

    def test_product_added_to_a_failed_return(self):
        picking = self.sell_and_fail(-2)

        def deed():
            picking.move_ids.copy({"picking_id": picking.id, "product_uom_qty": 1})

        self.assertTold(deed, 10.0, 0.0, -3.0)

    def test_return_to_the_place_of_another_till(self):
        self.make_returns_to(self.backroom)
        self.session.update_stock_at_closing = True
        self.assertTold(
            lambda: self.pay(self.make_order(-2)),
            *(0.0, 0.0, -2.0),
            config=self.elsewhere,
        )
        self.session._create_picking_at_end_of_session()

        def close():
            self.session.state = "closed"

        self.assertTold(close, 2.0, 0.0, 0.0, config=self.elsewhere)

    def test_failed_return_to_the_place_of_another_till(self):
        self.make_returns_to(self.backroom)
        self.assertTold(
            lambda: self.sell_and_fail(-2), 0.0, 0.0, -2.0, config=self.elsewhere
        )

    def test_till_that_sells_from_another_place_takes_its_sales_along(self):
        self.session.update_stock_at_closing = True
        self.pay(self.make_order(3))
        twin = self.make_config("Till 2", self.shop_floor)
        operation = self.config.picking_type_id

        def move_to(location):
            operation.default_location_src_id = location

        self.assertTold(
            lambda: move_to(self.backroom), 0.0, 0.0, 3.0, config=self.elsewhere
        )
        self.assertTold(lambda: move_to(self.shop_floor), 10.0, 0.0, 3.0, config=twin)
        self.assertTold(lambda: move_to(self.backroom), 10.0, 0.0, 0.0, config=twin)

    def test_till_of_another_operation_type_takes_its_sales_along(self):
        self.pay(self.make_order(3), picking=False)
        twin = self.make_config("Till 2", self.shop_floor)

        def move_to(config):
            self.config.picking_type_id = config.picking_type_id

        self.assertTold(
            lambda: move_to(self.elsewhere), 0.0, 0.0, 3.0, config=self.elsewhere
        )
        self.assertTold(lambda: move_to(twin), 10.0, 0.0, 3.0, config=twin)
        self.assertTold(lambda: move_to(self.elsewhere), 10.0, 0.0, 0.0, config=twin)

    def test_failed_picking_that_holds_goods_of_a_till_below(self):
        self.put(self.milk, self.fridge, 5)
        self.put(self.milk, self.shop_floor, -10)
        self.sell_and_fail(4)
        self.assertEqual(self.figures_of(self.milk), (5.0, 0.0, 4.0))
        self.assertEqual(self.figures_of(self.milk, self.nested), (5.0, 0.0, 4.0))

    def test_failed_picking_that_was_pointed_at_another_place(self):
        self.put(self.milk, self.backroom, 5)
        self.sell_and_fail(4).move_line_ids.location_id = self.backroom
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))
        self.assertEqual(self.figures_of(self.milk, self.elsewhere), (5.0, 0.0, 4.0))

    def test_till_that_sells_from_a_view(self):
        view = self.make_config("Till on the view", self.warehouse.view_location_id)
        session = self.open_session(view)
        session.update_stock_at_closing = True
        self.assertTold(
            lambda: self.pay(self.make_order(3, session=session)),
            *(10.0, 0.0, 3.0),
            config=view,
        )
