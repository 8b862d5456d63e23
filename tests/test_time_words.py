from datetime import datetime
from unittest.mock import patch

from odoo.fields import Datetime
from odoo.tests import TransactionCase, tagged

from odoo.addons.pos_stock_guard.models.time_words import format_age, format_time


@tagged("post_install", "-at_install")
class TestTimeWords(TransactionCase):
    def setUp(self):
        super().setUp()
        self.env.user.tz = "Europe/Brussels"
        now = patch.object(Datetime, "now", lambda: datetime(2026, 11, 23, 9, 0, 0))
        self.startPatcher(now)

    def format_time(self, *parts):
        # Newer locale data has a narrow space before AM.
        return format_time(self.env, datetime(*parts)).replace("\u202f", " ")

    def test_times(self):
        self.assertEqual(self.format_time(2026, 11, 22, 11, 39), "Nov 22, 12:39 PM")
        self.assertEqual(self.format_time(2025, 7, 1, 22, 30), "Jul 2, 2025, 12:30 AM")

    def test_times_in_another_language(self):
        self.env["res.lang"]._activate_lang("de_DE")
        self.env = self.env(context={**self.env.context, "lang": "de_DE"})
        self.assertEqual(self.format_time(2026, 11, 22, 15, 39), "22. Nov., 16:39")

    def test_ages(self):
        for seconds, words in {
            0: "0 seconds",
            1: "1 second",
            119: "119 seconds",
            301: "5 minutes",
            3 * 3600 + 60: "3 hours",
            86400: "24 hours",
            366 * 24 * 3600: "12 months",
        }.items():
            self.assertEqual(format_age(self.env, seconds), words)
