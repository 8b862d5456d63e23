from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models import pos_stock_feed

from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestCatchingUp(OrderCase):
    """What a till is told that has some version already."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.butter = cls.make_product("Butter")
        cls.put(cls.butter, cls.fridge, 5)

    def setUp(self):
        super().setUp()
        self.sent = self.hear_feeds()
        self.pull()
        self.commit()
        self.version = self.pull()["version"]

    def catch_up(self, since_version):
        answer = self.pull(since_version=since_version)
        return answer["kind"], answer["rows"], answer["version"]

    def test_nothing_changed(self):
        self.assertEqual(self.catch_up(self.version), ("same", [], self.version))

    def test_a_mark_names_one_version_of_one_history(self):
        first = self.pull()
        self.put(self.milk, self.shop_floor, -1)
        self.commit()
        second = self.pull()

        def kind(version, mark):
            return self.pull(since_version=version, mark=mark)["kind"]

        self.assertEqual(kind(first["version"], first["mark"]), "delta")
        self.assertEqual(kind(second["version"], second["mark"]), "same")
        for version in (first["version"], second["version"]):
            self.assertEqual(kind(version, "another one"), "full")

    def test_restored_backup_that_counted_on(self):
        backup = self.pull()
        self.put(self.milk, self.shop_floor, -1)
        self.commit()
        till = self.pull()
        self.restore(backup)
        for _version in range(2):
            self.put(self.butter, self.fridge, 1)
            self.commit()
        answer = self.pull(since_version=till["version"], mark=till["mark"])
        self.assertGreater(answer["version"], till["version"])
        self.assertEqual(answer["kind"], "full", "milk is not in the log any more")

    def test_restored_backup_that_did_not(self):
        backup = self.pull()
        self.put(self.milk, self.shop_floor, -1)
        self.commit()
        till = self.pull()
        self.restore(backup)
        answer = self.pull(since_version=till["version"], mark=till["mark"])
        self.assertEqual((answer["kind"], answer["version"]), ("full", self.version))

    def restore(self, backup):
        """As if the database were that of `backup` again; stock is not undone."""
        feed = self.env["pos.stock.feed"].browse(backup["feed"])
        self.env["pos.stock.feed.entry"].search(
            [("feed_id", "=", feed.id), ("version", ">", backup["version"])]
        ).unlink()
        feed.write({name: backup[name] for name in ("version", "mark")})

    def test_deleted_feed(self):
        before = self.pull()
        self.env["pos.stock.feed"].browse(before["feed"]).unlink()
        self.put(self.milk, self.shop_floor, -1)
        self.commit()
        for version in (before["version"], 0):
            answer = self.pull(since_version=version, mark=before["mark"])
            self.assertEqual(answer["kind"], "full")
            self.assertNotEqual(answer["feed"], before["feed"])
        self.sent.clear()
        self.put(self.milk, self.shop_floor, -1)
        self.commit()
        self.assertEqual([each["feed"] for each in self.sent], [answer["feed"]])

    def test_archived_place_refuses_and_heals(self):
        places = self.shop_floor | self.fridge
        # Odoo archives no place with goods in it.
        self.put(self.milk, self.shop_floor, -10)
        self.put(self.butter, self.fridge, -5)
        places.active = False
        self.commit()
        with self.assertRaisesRegex(UserError, "active source location"):
            self.catch_up(self.version)
        places.active = True
        self.commit()
        self.assertEqual(self.catch_up(self.version)[0], "full")

    def test_only_what_changed(self):
        self.put(self.milk, self.shop_floor, -10)
        self.commit()
        kind, rows, version = self.catch_up(self.version)
        self.assertEqual(kind, "delta")
        self.assertEqual(rows, [[self.milk.id, 0.0, 0.0, 0.0]], "zero takes back 10")
        self.assertEqual(version, self.version + 1)

    def test_several_versions_at_once(self):
        for product in (self.milk, self.butter, self.milk):
            self.put(product, self.shop_floor, 1)
            self.commit()
        kind, rows, version = self.catch_up(self.version)
        self.assertEqual((kind, version), ("delta", self.version + 3))
        self.assertEqual(
            [row[:2] for row in rows], [[self.milk.id, 12], [self.butter.id, 6]]
        )

    def test_version_nobody_knows(self):
        for version in (None, self.version + 1):
            self.assertEqual(self.catch_up(version)[0], "full")

    def test_pruned_versions(self):
        with patch.object(pos_stock_feed, "ENTRIES_KEPT", 2):
            for _version in range(3):
                self.put(self.milk, self.shop_floor, 1)
                self.commit()
            self.assertEqual(self.catch_up(self.version)[0], "full")
            self.assertEqual(self.catch_up(self.version + 1)[0], "delta")
        feed = self.env["pos.stock.feed"].browse(self.pull()["feed"])
        entries = self.env["pos.stock.feed.entry"].search([("feed_id", "=", feed.id)])
        self.assertEqual(len(entries), 2)

    def test_hole_in_the_log(self):
        for _version in range(3):
            self.put(self.milk, self.shop_floor, 1)
            self.commit()
        self.env["pos.stock.feed.entry"].search(
            [("version", "=", self.version + 2)]
        ).unlink()
        self.assertEqual(self.catch_up(self.version)[0], "full")
        self.assertEqual(self.catch_up(self.version + 2)[0], "delta")

    def test_too_much_to_name(self):
        with patch.object(pos_stock_feed, "MESSAGE_LIMIT", 1):
            self.sent.clear()
            self.put(self.milk, self.shop_floor, 1)
            self.put(self.butter, self.shop_floor, 1)
            self.commit()
            self.assertTrue(self.sent[-1]["full"])
            self.assertNotIn("rows", self.sent[-1])
        self.assertEqual(self.catch_up(self.version)[0], "full")

    def test_what_is_not_numbered_yet_is_never_the_same(self):
        publisher = self.env.registry["pos.stock.publisher"]
        with patch.object(publisher, "_publish_after_commit"):
            self.put(self.milk, self.shop_floor, 1)
            self.commit()
        self.sent.clear()
        kind, rows, version = self.catch_up(self.version)
        self.assertEqual((kind, version), ("delta", self.version + 1))
        self.assertEqual(rows, [[self.milk.id, 11.0, 0.0, 0.0]])
        self.assertEqual(len(self.sent), 1, "who asked had it published for all")

    def test_settled_orders(self):
        self.session.update_stock_at_closing = True
        self.sent.clear()
        order = self.pay(self.make_order(3))
        self.commit()
        [message] = [each for each in self.sent if "settled" in each]
        self.assertEqual(message["settled"], [order.uuid])
        self.assertEqual(message["rows"], [[self.milk.id, 10.0, 0.0, 3.0]])
        for version in (self.version, None):
            self.assertEqual(self.pull(since_version=version)["settled"], [order.uuid])
        self.assertEqual(self.pull(since_version=self.version + 1)["settled"], [])

    def test_closing_a_session_tells_everything_anew(self):
        self.pay(self.make_order(2), picking=False)
        self.commit()
        self.session.state = "closed"
        self.commit()
        self.assertEqual(self.catch_up(self.version + 1)[0], "full")

    def test_moving_a_place_tells_both_trees(self):
        elsewhere = self.make_config("Backroom till", self.backroom)
        other = self.pull(elsewhere)["version"]
        self.fridge.location_id = self.backroom
        self.commit()
        kind, rows, _version = self.catch_up(self.version)
        self.assertEqual((kind, [row[0] for row in rows]), ("full", [self.milk.id]))
        answer = self.pull(elsewhere, since_version=other)
        self.assertEqual(answer["kind"], "full")
        self.assertEqual(answer["rows"], [[self.butter.id, 5.0, 0.0, 0.0]])

    def test_versions_go_on_while_no_till_is_open(self):
        self.session.state = "closed"
        self.commit()
        version = self.pull()["version"]
        self.sent.clear()
        self.put(self.milk, self.shop_floor, 1)
        self.commit()
        self.assertEqual(self.sent, [])
        self.assertEqual(self.catch_up(version)[0], "delta")
