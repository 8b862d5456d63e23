from odoo.exceptions import AccessError, UserError
from odoo.service.model import call_kw
from odoo.tests import tagged

from .common import POS_USER, STRANGERS, StockGuardCase
from .test_stock_access import REFUSED


@tagged("post_install", "-at_install")
class TestInsightAccess(StockGuardCase):
    """What is asked about single products is for the same people as `pull_stock`."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.milk = cls.make_product()
        cls.put(cls.milk, cls.backroom, 3)
        cls.questions = {
            "explain_stock": [cls.milk.ids],
            "pull_stock_lots": [cls.milk.id],
        }

    def ask(self, user, ids, method, arguments):
        configs = self.env(user=user, context={})["pos.config"]
        return call_kw(configs, method, [ids, *arguments], {})

    def assertRefused(self, user, ids):
        for method, arguments in self.questions.items():
            with self.subTest(method), self.assertRaises(AccessError) as refusal:
                self.ask(user, ids, method, arguments)
            self.assertEqual(refusal.exception.args[0], REFUSED)

    def test_cashier_without_stock_rights_may(self):
        self.assertFalse(self.cashier.has_group("stock.group_stock_user"))
        for method, arguments in self.questions.items():
            self.assertTrue(
                self.ask(self.cashier, self.config.ids, method, arguments), method
            )

    def test_strangers(self):
        for login, groups in STRANGERS.items():
            self.assertRefused(self.make_user(login, groups), self.config.ids)

    def test_other_company(self):
        elsewhere = self.make_company("Other Ltd")
        foreigner = self.make_user("foreigner", POS_USER, company=elsewhere)
        self.assertRefused(foreigner, self.config.ids)

    def test_a_product_of_another_company_in_a_place_of_none(self):
        elsewhere = self.make_company("Other Ltd")
        shelf, cellar = self.env["stock.location"].create(
            [
                {"name": name, "usage": "internal", "company_id": False}
                for name in ("Shelf", "Cellar")
            ]
        )
        config = self.make_config("Market till", shelf).with_user(self.cashier)
        for company, is_told in ((elsewhere, False), (self.company, True)):
            product = self.make_product(
                company.name, tracking="lot", company_id=company.id
            )
            lot = self.env["stock.lot"].create(
                {"name": "L", "product_id": product.id, "company_id": company.id}
            )
            self.put(product, shelf, 4, lot_id=lot)
            self.put(product, cellar, 7, lot_id=lot)
            with self.subTest(company.name):
                rows = config.explain_stock(product.ids)["rows"]
                self.assertEqual([row[2] for row in rows], [7] if is_told else [])
                rows = config.pull_stock_lots(product.id)["rows"]
                self.assertEqual([row[1] for row in rows], [4] if is_told else [])

    def test_unknown_and_forged_ids_look_like_foreign_ones(self):
        unknown = self.config.id + 100000
        for value in (0, -1, unknown, 2**31, 2**70, True, 1.5, "1", None, {}, []):
            self.assertRefused(self.cashier, [value])

    def test_exactly_one_config(self):
        second = self.make_config("Till 2", self.shop_floor)
        for ids in ([], (self.config | second).ids):
            for method, arguments in self.questions.items():
                with self.subTest(method), self.assertRaisesRegex(UserError, "one"):
                    self.ask(self.cashier, ids, method, arguments)

    def test_garbage(self):
        garbage = [0, -1, 2**31, 2**70, True, False, 1.5, "1", "' OR 1", None, {}, []]
        for value in garbage:
            with self.subTest(value):
                with self.assertRaisesRegex(UserError, "ids"):
                    self.ask(
                        self.cashier, self.config.ids, "explain_stock", [[1, value]]
                    )
                with self.assertRaisesRegex(UserError, "ids"):
                    self.ask(self.cashier, self.config.ids, "pull_stock_lots", [value])
        for value in (None, 1, "1", {}, {"a": 1}, True, list(range(1, 202))):
            with self.subTest(value), self.assertRaisesRegex(UserError, "list"):
                self.ask(self.cashier, self.config.ids, "explain_stock", [value])

    def test_at_the_limit(self):
        ids = [list(range(1, 201))]
        answer = self.ask(self.cashier, self.config.ids, "explain_stock", ids)
        self.assertEqual(set(answer), {"places", "rows", "arrivals"})

    def test_a_till_without_a_place(self):
        (self.shop_floor | self.fridge).active = False
        for method, arguments in self.questions.items():
            with self.subTest(method), self.assertRaisesRegex(UserError, "no stock"):
                self.ask(self.cashier, self.config.ids, method, arguments)
