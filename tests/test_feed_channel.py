from unittest.mock import MagicMock, patch

from odoo.tests import tagged

from .common import POS_USER, STRANGERS, StockGuardCase


@tagged("post_install", "-at_install")
class TestFeedChannel(StockGuardCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.feed = cls.env["pos.stock.feed"].browse(cls.config.pull_stock()["feed"])
        cls.channel = f"pos_stock_feed_{cls.feed.id}"

    def channels(self, user, *names):
        """The channels a websocket of `user` ends up with."""
        wsrequest = MagicMock()
        wsrequest.session.uid = user.id
        path = "odoo.addons.bus.models.ir_websocket.wsrequest"
        with patch(path, new=wsrequest):
            # A websocket carries no context, hence no choice of companies.
            model = self.env(user=user, context={})["ir.websocket"]
            return model._build_bus_channel_list(list(names))

    def feeds(self, user, *names):
        channels = self.channels(user, *names)
        left = [
            name
            for name in channels
            if isinstance(name, str) and name.startswith("pos_stock_feed")
        ]
        self.assertFalse(left, "no feed may stay a string")
        return [
            channel.id
            for channel in channels
            if getattr(channel, "_name", None) == "pos.stock.feed"
        ]

    def test_cashier_of_the_company_hears_the_feed(self):
        self.assertEqual(self.feeds(self.cashier, self.channel), self.feed.ids)

    def test_other_channels_pass(self):
        self.assertIn("something", self.channels(self.cashier, "something"))
        self.assertEqual(self.feeds(self.cashier, "something"), [])

    def test_nobody_hears_it_unasked(self):
        self.assertEqual(self.feeds(self.cashier), [])

    def test_strangers(self):
        for login, groups in STRANGERS.items():
            with self.subTest(login):
                user = self.make_user(login, groups)
                self.assertEqual(self.feeds(user, self.channel), [])

    def test_other_company(self):
        elsewhere = self.make_company("Other Ltd")
        foreigner = self.make_user("foreigner", POS_USER, company=elsewhere)
        self.assertEqual(self.feeds(foreigner, self.channel), [])
        foreigner.company_ids |= self.company
        self.assertEqual(self.feeds(foreigner, self.channel), self.feed.ids)

    def test_shared_place_is_heard_by_cashiers_only(self):
        hall = self.env["stock.location"].create({"name": "Hall", "company_id": False})
        feeds = self.env["pos.stock.feed"]
        next_door = self.make_company("Next Door Ltd")
        for company in (self.company, next_door):
            feeds._create_missing(hall, company)
        feed, foreign = (feeds._find(hall, each) for each in (self.company, next_door))
        channel = f"pos_stock_feed_{feed.id}"
        self.assertEqual(self.feeds(self.cashier, channel), feed.ids)
        self.assertEqual(self.feeds(self.cashier, f"pos_stock_feed_{foreign.id}"), [])
        clerk = self.make_user("clerk", "base.group_user")
        self.assertEqual(self.feeds(clerk, channel), [])

    def test_malformed_names(self):
        number = self.feed.id
        malformed = [
            "pos_stock_feed_",
            "pos_stock_feed_0",
            f"pos_stock_feed_-{number}",
            f"pos_stock_feed_0{number}",
            f"pos_stock_feed_ {number}",
            f"pos_stock_feed_{number} ",
            f"pos_stock_feed_{number}\n",
            f"pos_stock_feed_{number}_1",
            f"pos_stock_feed_{number}.0",
            "pos_stock_feed_" + "9" * 40,
            "pos_stock_feed_2147483648",
            "pos_stock_feed_١",
            "pos_stock_feed_1 OR 1=1",
            f"pos_stock_feed_{number + 100000}",
        ]
        for name in malformed:
            with self.subTest(name):
                self.assertEqual(self.feeds(self.cashier, name), [])

    def test_named_twice_or_among_garbage(self):
        names = [self.channel, "pos_stock_feed_x", self.channel]
        self.assertEqual(self.feeds(self.cashier, *names), self.feed.ids)
