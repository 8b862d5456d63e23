from odoo import fields
from odoo.tests import tagged

from .claim_case import ClaimCase


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

    def test_an_order_is_short_by_no_more_than_it_asks_for(self):
        self.put(self.lamp, self.shop_floor, -4)
        [shortage] = self.claim("a", 1)["shortages"]
        self.assertEqual((shortage["available"], shortage["short_by"]), (-1, 1))

    def test_a_claim_does_not_stand_in_its_own_way(self):
        self.claim("a", 2)
        self.assertTrue(self.claim("a", 3)["ok"])
        self.assertEqual(self.holds(), [("a", 3)])

    def test_an_order_that_is_paid_holds_nothing(self):
        """Granted while the sale was under way, which then could not see the hold."""
        self.claim("a", 1)
        self.pay(self.make_order(1, product=self.lamp, uuid="late"))
        hold = self.env["pos.stock.claim"].search([])
        self.env.cr.execute(
            "UPDATE pos_stock_claim SET order_uuid = 'late' WHERE id = %s", hold.ids
        )
        self.assertEqual(self.holds(), [])
        self.assertTrue(self.claim("b", 2, self.twin)["ok"])

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

    def test_an_order_at_two_tills_holds_its_goods_once(self):
        third = self.make_config("Till 3", self.shop_floor)
        third.negative_stock_policy = "never"
        self.open_session(third)
        self.claim("a", 1)
        self.claim("a", 2, self.twin)
        self.assertEqual(self.holds(), [("a", 2)])
        [shortage] = self.claim("b", 2, third)["shortages"]
        self.assertEqual(shortage["available"], 1)
        self.assertEqual(shortage["held_by"], [["Till 2", 2.0]])
        self.assertTrue(self.claim("b", 1, third)["ok"])
        self.twin.with_user(self.cashier).release_stock("a")
        self.commit()
        self.assertEqual(self.holds(), [("a", 1), ("b", 1)])

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
        self.open_session(config)
        self.put(self.lamp, self.fridge, 1)
        self.assertTrue(self.claim("a", 1, config)["ok"])
        self.assertEqual(self.holds(config), [("a", 1)])
