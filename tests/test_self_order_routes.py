import json

from odoo.tests import tagged
from odoo.tools import mute_logger

from .self_order_http_case import SelfOrderHttpCase

# Found in an answer, it is a figure that got out.
ON_HAND, RESERVED, THRESHOLD = 471_113, 35_317, 28_657


@tagged("post_install", "-at_install")
class TestSelfOrderRoutes(SelfOrderHttpCase):
    """What a customer reads, and an intruder who has the address of the menu."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.stock_low_threshold = THRESHOLD
        cls.config.stock_responsible_id = cls.env.user
        water = cls.env["product.template"].search([("name", "=", "Guarded Water")])
        cls.water = water.product_variant_ids
        cls.put(water, {cls.shop_floor: ON_HAND - 12345})
        cls.env["stock.quant"]._update_available_quantity(
            cls.water, cls.shop_floor, reserved_quantity=RESERVED
        )

    def ask(self, route, **params):
        """As the public user.

        :return: (result, error), after a look at all that came
        """
        response = self.url_open(
            route,
            json.dumps({"jsonrpc": "2.0", "params": params}),
            headers={"Content-Type": "application/json"},
        )
        for figure in (ON_HAND, RESERVED, ON_HAND - RESERVED, THRESHOLD):
            self.assertNotIn(str(figure), response.text)
        answer = response.json()
        return answer.get("result"), answer.get("error")

    def order(self, product, quantity, state="draft", **more):
        line = {
            "uuid": "a-line",
            "product_id": product.id,
            "qty": quantity,
            "price_unit": 10,
            "price_subtotal": 10 * quantity,
            "price_subtotal_incl": 10 * quantity,
        }
        order = {
            "uuid": "an-order",
            "access_token": "a-token",
            "session_id": self.config.current_session_id.id,
            "company_id": self.config.company_id.id,
            "state": state,
            "preset_id": False,
            "amount_tax": 0,
            "amount_total": 10 * quantity,
            "amount_paid": 0,
            "amount_return": 0,
            "lines": [(0, 0, line)],
            **more,
        }
        return self.ask(
            "/pos-self-order/process-order/kiosk/",
            order=order,
            access_token=self.config.access_token,
            table_identifier=None,
        )

    def load(self):
        return self.ask(
            f"/pos-self/data/{self.config.id}", access_token=self.config.access_token
        )[0]

    def test_the_menu_says_what_is_sold_out_and_nothing_else(self):
        menu = self.load()
        offered = {
            row["name"]: row["self_order_available"] for row in menu["product.template"]
        }
        self.assertTrue(offered["Guarded Water"])
        self.assertTrue(offered["Guarded Apple"])
        self.assertFalse(offered["Guarded Mango"], "never, and none is there")
        self.assertFalse(offered["Guarded Phone"], "approve, and nobody is there")
        self.assertTrue(offered["Guarded Lamp"], "warn")
        self.assertTrue(offered["Guarded Bag"], "not counted")
        [settings] = menu["pos.config"]
        self.assertEqual(settings["self_ordering_mode"], "kiosk")
        ours = {name for name in settings if "stock" in name}
        self.assertEqual(ours - {"update_stock_quantities"}, set())

    def test_an_order_of_what_is_there(self):
        result, error = self.order(self.water, 3)
        self.assertIsNone(error)
        self.assertEqual(result["pos.order"][0]["state"], "draft")

    def test_an_order_of_what_is_not_there(self):
        result, error = self.order(self.water, ON_HAND)
        self.assertIsNone(result)
        self.assertEqual(error["data"]["name"], "odoo.exceptions.UserError")
        self.assertIn("not enough left of: Guarded Water", error["data"]["message"])
        self.assertFalse(self.env["pos.order"].search([("uuid", "=", "an-order")]))

    def test_the_shop_is_the_tokens(self):
        lax = self.config.copy({"name": "Lax", "self_ordering_mode": "nothing"})
        lax.negative_stock_policy = "allowed"
        session = self.env["pos.session"].create({"config_id": lax.id})
        for lie in ({"config_id": lax.id}, {"session_id": session.id}):
            with self.subTest(lie):
                result, error = self.order(self.water, ON_HAND, **lie)
                self.assertIsNone(result)
                self.assertIn("not enough left", error["data"]["message"])
        result, error = self.order(self.water, 3, config_id=lax.id)
        self.assertIsNone(error)
        self.assertEqual(result["pos.order"][0]["config_id"], self.config.id)

    def test_no_state_that_a_device_makes_up_gets_past_it(self):
        for state in ("cancel", "made up", None, "paid", "done"):
            with self.subTest(state), mute_logger("odoo.http", "odoo.sql_db"):
                result, error = self.order(self.water, ON_HAND, state)
                self.assertIsNone(result)
                self.assertTrue(error)
                orders = self.env["pos.order"]
                self.assertFalse(orders.search([("uuid", "=", "an-order")]))

    def test_an_intruder_does_not_reach_the_questions_of_tills(self):
        for method in ("pull_stock", "claim_stock", "explain_stock", "release_stock"):
            with self.subTest(method):
                result, error = self.ask(
                    f"/web/dataset/call_kw/pos.config/{method}",
                    model="pos.config",
                    method=method,
                    args=[self.config.ids],
                    kwargs={},
                )
                self.assertIsNone(result)
                self.assertTrue(error)
