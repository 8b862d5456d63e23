from odoo.tests import tagged

from .claim_case import ClaimCase


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

    def test_no_till_is_told_whose_order_it_is(self):
        uuid = "9f8b6c1e-5d2a-4f37-8e41-b0c95d7a2e63"
        self.claim(uuid, 3)
        hint = "9f8b6c1e-5d2a"
        told = [[hint, self.lamp.id, 3.0, "Till 1"]]
        self.assertEqual(self.news(), told)
        self.assertEqual(self.pull()["claims"], told)
        # Who acts for an order by what he was told, acts for another.
        self.assertFalse(self.claim(hint, 3, self.twin)["ok"])
        self.twin.with_user(self.cashier).release_stock(hint)
        self.assertTrue(self.claim(uuid, 3, self.twin)["ok"], "a shared draft")

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
