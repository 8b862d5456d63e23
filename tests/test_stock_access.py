from odoo.exceptions import AccessError, UserError
from odoo.service.model import call_kw
from odoo.tests import tagged

from .common import POS_USER, STRANGERS, StockGuardCase

REFUSED = "You may not read the stock of this point of sale."


@tagged("post_install", "-at_install")
class TestStockAccess(StockGuardCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.put(cls.make_product(), cls.shop_floor, 3)

    def assertRefused(self, user, ids):
        configs = self.env(user=user, context={})["pos.config"]
        with self.assertRaises(AccessError) as refusal:
            call_kw(configs, "pull_stock", [ids], {})
        self.assertEqual(refusal.exception.args[0], REFUSED)

    def test_cashier_without_stock_rights_may(self):
        self.assertFalse(self.cashier.has_group("stock.group_stock_user"))
        self.assertEqual(len(self.pull()["rows"]), 1)

    def test_cashier_has_no_rights_on_the_feeds_themselves(self):
        self.pull()
        feeds = self.env["pos.stock.feed"].with_user(self.cashier)
        for operation in ("read", "write", "create", "unlink"):
            self.assertFalse(feeds.has_access(operation), operation)

    def test_cashiers_do_not_loosen_the_rules_that_bind_them(self):
        config = self.config.with_user(self.cashier)
        for values in (
            {"negative_stock_policy": "allowed"},
            {"stock_when_stale": "warn", "name": "Mine"},
        ):
            with self.assertRaisesRegex(AccessError, "Only a manager"):
                config.write(values)
        manager = self.make_user(
            "manager", "base.group_user,point_of_sale.group_pos_manager"
        )
        self.config.with_user(manager).write({"negative_stock_policy": "never"})
        self.assertEqual(self.config.negative_stock_policy, "never")

    def test_strangers(self):
        for login, groups in STRANGERS.items():
            with self.subTest(login):
                self.assertRefused(self.make_user(login, groups), self.config.ids)

    def test_portal_user_with_a_stray_pos_group(self):
        customer = self.make_user("customer", "base.group_portal")
        # Odoo refuses the pair in its form, raw data may hold it.
        self.env.cr.execute(
            "INSERT INTO res_groups_users_rel (gid, uid) VALUES (%s, %s)",
            (self.env.ref("point_of_sale.group_pos_user").id, customer.id),
        )
        self.env.invalidate_all()
        self.env.registry.clear_cache("groups")
        self.assertRefused(customer, self.config.ids)

    def test_other_company(self):
        elsewhere = self.make_company("Other Ltd")
        foreigner = self.make_user("foreigner", POS_USER, company=elsewhere)
        self.assertRefused(foreigner, self.config.ids)
        theirs = self.make_config(
            "Their till", self.warehouse_of(elsewhere).lot_stock_id, elsewhere
        )
        self.assertRefused(self.cashier, theirs.ids)
        own_view = theirs.with_env(self.env(user=foreigner, context={}))
        self.assertEqual(own_view.pull_stock()["rows"], [])

    def test_company_the_user_does_not_have_is_refused_by_context_too(self):
        elsewhere = self.make_company("Other Ltd")
        theirs = self.make_config(
            "Their till", self.warehouse_of(elsewhere).lot_stock_id, elsewhere
        )
        configs = self.env(user=self.cashier, context={})["pos.config"]
        context = {"allowed_company_ids": [self.company.id, elsewhere.id]}
        messages = set()
        for config_id in (self.config.id, theirs.id, theirs.id + 100000):
            with self.assertRaises(AccessError) as refusal:
                call_kw(configs, "pull_stock", [[config_id]], {"context": context})
            messages.add(refusal.exception.args[0])
        self.assertEqual(len(messages), 1, "the answer tells which ids exist")

    def test_unknown_and_forged_ids_look_like_foreign_ones(self):
        unknown = self.config.id + 100000
        forged = [0, -1, unknown, 2**31, 2**70, True, 1.5, "1", None, {}, [], "' OR 1"]
        for value in forged:
            with self.subTest(value):
                self.assertRefused(self.cashier, [value])

    def test_deleted_config(self):
        gone = self.make_config("Gone", self.shop_floor)
        gone.unlink()
        self.assertRefused(self.cashier, gone.ids)

    def test_exactly_one_config(self):
        second = self.make_config("Till 2", self.shop_floor)
        configs = self.env["pos.config"].with_user(self.cashier)
        for ids in ([], (self.config | second).ids, self.config.ids * 2):
            with self.subTest(ids), self.assertRaises(UserError):
                call_kw(configs, "pull_stock", [ids], {})

    def test_garbage_versions(self):
        garbage = ["1", "", True, False, -1, 1.0, 1.5, float("nan"), 2**31, 10**30]
        for value in [*garbage, [], [1], {}, {"a": 1}]:
            with self.subTest(value), self.assertRaisesRegex(UserError, "version"):
                self.pull(since_version=value)

    def test_garbage_digests(self):
        for value in ("x" * 65, 1, 0, True, False, 1.5, [], ["a"], {}, {"a": 1}, b"a"):
            with self.subTest(value), self.assertRaisesRegex(UserError, "fingerprint"):
                self.pull(digest=value)

    def test_garbage_marks(self):
        for value in ("x" * 65, 1, True, [], {"a": 1}):
            with self.subTest(value), self.assertRaisesRegex(UserError, "fingerprint"):
                self.pull(since_version=0, mark=value)
        for mark in ("", "x" * 64, "é" * 64, "' OR 1=1 --"):
            self.assertEqual(self.pull(since_version=0, mark=mark)["kind"], "full")

    def test_arguments_at_their_limits(self):
        for version in (None, 0, 1, 2**31 - 1):
            kind = self.pull(since_version=version)["kind"]
            self.assertIn(kind, ("same", "delta", "full"))
        for digest in (None, "", "x" * 64, "é" * 64, "' OR 1=1 --"):
            self.assertIn("rules", self.pull(digest=digest))
