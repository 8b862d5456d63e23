from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import POS_USER
from .order_case import OrderCase


class ClaimCase(OrderCase):
    """Two tills of one place, and a product of which there are three."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.twin = cls.make_config("Till 2", cls.shop_floor)
        cls.open_session(cls.twin)
        cls.lamp = cls.make_product("Lamp")
        cls.put(cls.lamp, cls.shop_floor, 3)
        (cls.config | cls.twin).negative_stock_policy = "never"

    def setUp(self):
        super().setUp()
        self.pull()

    def claim(self, uuid, quantity, config=None, product=None, **values):
        config = config or self.config
        self.env.cr.flush()
        self.env.invalidate_all()
        lines = [{"product_id": (product or self.lamp).id, "qty": quantity}]
        answer = config.with_user(self.cashier).claim_stock(
            {"uuid": uuid, "device": config.name, "lines": lines, **values}
        )
        self.commit()
        return answer

    def holds(self, config=None):
        return [(uuid, held) for uuid, _, held, _ in self.pull(config)["claims"]]

    def let_pass(self, seconds):
        passed = timedelta(seconds=seconds)
        for hold in self.env["pos.stock.claim"].search([]):
            hold.expires_at -= passed


@tagged("post_install", "-at_install")
class TestClaims(ClaimCase):
    def test_who_asks_first_holds_it(self):
        self.assertTrue(self.claim("a", 2)["ok"])
        answer = self.claim("b", 2, self.twin)
        self.assertEqual((answer["ok"], answer["expires_at"]), (False, None))
        [shortage] = answer["shortages"]
        self.assertEqual(
            shortage,
            {
                "product_id": self.lamp.id,
                "requested": 2.0,
                "available": 1.0,
                "short_by": 1.0,
                "verdict": "block",
                "decided_by": "Till 2",
                "decider": "config",
                "held_by": [["Till 1", 2.0]],
            },
        )
        self.assertEqual(self.holds(), [("a", 2)])
        self.assertTrue(self.claim("b", 1, self.twin)["ok"])
        self.assertEqual(self.holds(), [("a", 2), ("b", 1)])

    def test_a_claim_does_not_stand_in_its_own_way(self):
        self.claim("a", 2)
        self.assertTrue(self.claim("a", 3)["ok"])
        self.assertEqual(self.holds(), [("a", 3)])

    def test_what_the_order_no_longer_asks_for_is_free(self):
        self.claim("a", 3)
        self.claim("a", 1, product=self.milk)
        self.assertEqual(self.holds(), [("a", 1)])
        self.assertTrue(self.claim("b", 3, self.twin)["ok"])

    def test_a_refused_claim_keeps_the_hold_it_had(self):
        self.claim("a", 2)
        self.assertFalse(self.claim("a", 4)["ok"])
        self.assertEqual(self.holds(), [("a", 2)])

    def test_what_the_cashier_accepted_is_held_as_far_as_it_is_there(self):
        self.config.negative_stock_policy = "warn"
        self.assertFalse(self.claim("a", 5)["ok"])
        answer = self.claim("a", 5, accepted=True)
        self.assertTrue(answer["ok"])
        self.assertEqual(answer["shortages"][0]["verdict"], "warn")
        # Nobody holds what is not there.
        self.assertEqual(self.holds(), [("a", 3)])

    def test_what_the_rule_forbids_is_not_held_for_being_accepted(self):
        answer = self.claim("a", 5, accepted=True)
        self.assertEqual((answer["ok"], answer["expires_at"]), (False, None))
        self.assertEqual(self.holds(), [])

    def test_what_the_rules_allow_is_held_and_no_shortage(self):
        self.config.negative_stock_policy = "allowed"
        answer = self.claim("a", 5)
        self.assertEqual((answer["ok"], answer["shortages"]), (True, []))
        self.assertEqual(self.holds(), [("a", 3)])
        answer = self.claim("b", 5, self.twin)
        self.assertFalse(answer["ok"], "the twin may not sell what is not there")

    def test_quantities_are_rounded_as_odoo_counts(self):
        self.assertTrue(self.claim("a", 1e-12)["ok"])
        self.assertEqual(self.holds(), [])
        self.claim("a", 1.004)
        self.assertEqual(self.holds(), [("a", 1.0)])

    def test_the_category_decides_before_the_till(self):
        self.lamp.categ_id = self.make_category("Lamps", policy="approve")
        [shortage] = self.claim("a", 5)["shortages"]
        self.assertEqual(
            (shortage["verdict"], shortage["decided_by"]), ("approve", "Lamps")
        )

    def test_reserved_goods_count_as_the_till_is_told_to(self):
        self.put(self.lamp, self.shop_floor, 1, reserved=3)
        self.assertFalse(self.claim("a", 2)["ok"])
        self.config.stock_basis = "on_hand"
        self.assertTrue(self.claim("a", 4)["ok"])

    def test_a_hold_runs_out_by_itself(self):
        answer = self.claim("a", 3)
        left = fields.Datetime.to_datetime(answer["expires_at"]) - self.env.cr.now()
        self.assertAlmostEqual(left.total_seconds(), 300, delta=2)
        self.let_pass(301)
        self.assertEqual(self.holds(), [])
        self.assertTrue(self.claim("b", 3, self.twin)["ok"])
        # The row that ran out is only tidied.
        self.env["pos.stock.claim"]._gc_expired()
        self.assertEqual(
            self.env["pos.stock.claim"].search([]).mapped("order_uuid"), ["b"]
        )

    def test_claiming_again_renews(self):
        self.claim("a", 3)
        self.let_pass(200)
        self.claim("a", 3)
        self.let_pass(200)
        self.assertFalse(self.claim("b", 1, self.twin)["ok"])

    def test_released_by_the_till_that_claimed(self):
        self.claim("a", 3)
        self.twin.with_user(self.cashier).release_stock("a")
        self.assertEqual(self.holds(), [("a", 3)])
        self.assertIs(self.config.with_user(self.cashier).release_stock("a"), True)
        self.commit()
        self.assertEqual(self.holds(), [])

    def test_nobody_ends_the_hold_of_another_till(self):
        self.claim("a", 3)
        request = {"uuid": "a", "device": "Till 2", "lines": []}
        self.twin.with_user(self.cashier).claim_stock(request)
        self.claim("a", 1, self.twin, product=self.milk)
        self.assertEqual(self.holds(), [("a", 1), ("a", 3)])
        self.assertFalse(self.claim("b", 1)["ok"])

    def test_places_inside_each_other_have_the_same_goods(self):
        outer = self.make_config("Stockroom", self.stock)
        self.open_session(outer)
        outer.negative_stock_policy = "never"
        self.claim("a", 3)
        self.assertFalse(self.claim("b", 1, outer)["ok"])
        self.assertEqual(self.holds(outer), [("a", 3)])
        self.config.with_user(self.cashier).release_stock("a")
        self.claim("b", 2, outer)
        self.assertEqual(self.holds(), [("b", 2)])
        self.assertFalse(self.claim("a", 2)["ok"])

    def test_an_empty_order_holds_nothing(self):
        self.claim("a", 3)
        request = {"uuid": "a", "device": "Till 1", "lines": []}
        answer = self.config.with_user(self.cashier).claim_stock(request)
        self.assertEqual(answer, {"ok": True, "expires_at": None, "shortages": []})
        self.assertEqual(self.holds(), [])

    def test_the_sale_takes_the_place_of_its_hold(self):
        order = self.make_order(2, product=self.lamp, uuid="a")
        self.claim("a", 2)
        self.pay(order)
        self.commit()
        self.assertEqual(self.holds(), [])
        self.assertEqual(self.figures_of(self.lamp), (1, 0, 0))
        self.assertFalse(self.claim("b", 2, self.twin)["ok"])
        self.assertTrue(self.claim("b", 1, self.twin)["ok"])

    def test_a_cancelled_or_deleted_order_holds_nothing(self):
        cancelled = self.make_order(2, product=self.lamp, uuid="a")
        deleted = self.make_order(1, product=self.lamp, uuid="b")
        self.claim("a", 2)
        self.claim("b", 1)
        cancelled.write({"state": "cancel"})
        self.assertEqual(self.holds(), [("b", 1)])
        deleted.unlink()
        self.assertEqual(self.holds(), [])

    def test_first_claim_of_a_place_that_nobody_pulled(self):
        config = self.make_config("Till 3", self.fridge)
        self.put(self.lamp, self.fridge, 1)
        self.assertTrue(self.claim("a", 1, config)["ok"])
        self.assertEqual(self.holds(config), [("a", 1)])


@tagged("post_install", "-at_install")
class TestClaimNews(ClaimCase):
    def setUp(self):
        super().setUp()
        self.sent = self.hear_feeds()

    def news(self):
        """:return: what the next message tells of claims"""
        [message] = self.sent
        self.sent.clear()
        self.assertEqual([row[0] for row in message["rows"]], [self.lamp.id])
        return message["claims"]

    def test_a_claim_is_told(self):
        self.claim("a", 2)
        self.assertEqual(self.news(), [["a", self.lamp.id, 2.0, "Till 1"]])

    def test_a_renewal_is_not(self):
        self.claim("a", 2)
        self.sent.clear()
        self.claim("a", 2)
        self.assertEqual(self.sent, [])

    def test_a_release_is_told(self):
        self.claim("a", 2)
        self.sent.clear()
        self.config.with_user(self.cashier).release_stock("a")
        self.commit()
        self.assertEqual(self.news(), [])

    def test_the_sale_is_told_with_its_hold_gone(self):
        order = self.make_order(2, product=self.lamp, uuid="a")
        self.claim("a", 2)
        self.claim("b", 1, self.twin)
        self.sent.clear()
        self.pay(order)
        self.commit()
        self.assertEqual(self.sent[0]["settled"], ["a"])
        self.assertEqual(self.news(), [["b", self.lamp.id, 1.0, "Till 2"]])

    def test_a_confirmation_tells_all_holds(self):
        self.claim("a", 2)
        version = self.pull()["version"]
        report = self.pull(since_version=version)
        self.assertEqual(report["kind"], "same")
        self.assertEqual(report["claims"], [["a", self.lamp.id, 2.0, "Till 1"]])


@tagged("post_install", "-at_install")
class TestClaimAccess(ClaimCase):
    def test_strangers_are_refused(self):
        other = self.make_company("Another Ltd")
        strangers = [
            self.make_user("stranger", "base.group_user"),
            self.make_user("portal", "base.group_portal"),
            self.make_user("rival", POS_USER, other),
            self.env.ref("base.public_user"),
        ]
        for stranger in strangers:
            config = self.env(user=stranger, context={})["pos.config"].browse(
                self.config.id
            )
            with self.subTest(stranger.login):
                with self.assertRaises(AccessError):
                    config.claim_stock({})
                with self.assertRaises(AccessError):
                    config.release_stock("a")

    def test_garbage_is_refused(self):
        config = self.config.with_user(self.cashier)
        for value in (None, [], "x", {"uuid": "a", "device": "b", "lines": "all"}):
            with self.assertRaisesRegex(UserError, "makes no sense"):
                config.claim_stock(value)
        for value in (None, 3, "", "x" * 65):
            with self.assertRaisesRegex(UserError, "uuid"):
                config.release_stock(value)
        with self.assertRaisesRegex(UserError, "one point of sale"):
            (self.config | self.twin).with_user(self.cashier).release_stock("a")

    def test_products_without_stock_here_are_refused(self):
        other = self.make_company("Another Ltd")
        products = [
            self.make_product("Haircut", is_storable=False),
            self.make_product("Theirs", company_id=other.id),
        ]
        unknown = self.env["product.product"].browse(2**31 - 1)
        for product in (*products, unknown):
            with self.assertRaisesRegex(UserError, "no stock here"):
                self.claim("a", 1, product=product)

    def test_an_archived_product_is_still_claimed(self):
        self.lamp.action_archive()
        self.assertTrue(self.claim("a", 1)["ok"])

    def test_orders_that_are_not_waiting_to_be_paid_are_refused(self):
        paid = self.pay(self.make_order(1, uuid="paid"))
        self.assertEqual(paid.state, "paid")
        with self.assertRaisesRegex(UserError, "not waiting to be paid here"):
            self.claim("paid", 1)

    def test_an_order_of_another_company_is_refused(self):
        other = self.make_company("Another Ltd")
        location = self.warehouse_of(other).lot_stock_id
        config = self.make_config("Theirs", location, other)
        self.make_order(1, uuid="theirs", session=self.open_session(config))
        with self.assertRaisesRegex(UserError, "not waiting to be paid here"):
            self.claim("theirs", 1)
