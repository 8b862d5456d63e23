from types import SimpleNamespace
from unittest.mock import patch

from odoo.sql_db import db_connect
from odoo.tests import TransactionCase, tagged
from odoo.tools import mute_logger

from odoo.addons.pos_stock_guard.models import pos_stock_publisher

PUBLISHER_LOGGER = "odoo.addons.pos_stock_guard.models.pos_stock_publisher"


@tagged("post_install", "-at_install")
class TestPublisherTransaction(TransactionCase):
    """With real cursors: what a test's transaction cannot show."""

    def setUp(self):
        super().setUp()
        self.published = []

        def publish(publisher):
            self.published.append(publisher.env["pos.stock.change"]._take())

        model = self.env.registry["pos.stock.publisher"]
        self.startPatcher(patch.object(model, "_publish", publish))

    def real_cursor(self):
        """Leaving its block commits it."""
        return db_connect(self.env.cr.dbname).cursor()

    def note(self, cr):
        product = SimpleNamespace(id=7)
        location = SimpleNamespace(id=8, usage="internal")
        self.env(cr=cr)["pos.stock.publisher"]._note_product(product, location)

    def test_commit_publishes_once(self):
        with self.real_cursor() as cr:
            self.note(cr)
            self.note(cr)
            self.assertEqual(self.published, [])
        self.assertEqual(self.published, [({8: {7}}, {}, False)])

    def test_rollback_publishes_nothing(self):
        with self.real_cursor() as cr:
            self.note(cr)
            cr.rollback()
        self.assertEqual(self.published, [])

    def test_failed_transaction_publishes_nothing(self):
        with self.assertRaises(ZeroDivisionError), self.real_cursor() as cr:
            self.note(cr)
            raise ZeroDivisionError
        self.assertEqual(self.published, [])

    def test_what_a_crash_left_behind_is_published_by_the_next(self):
        publisher = self.env.registry["pos.stock.publisher"]
        with (
            patch.object(publisher, "_publish_after_commit"),
            self.real_cursor() as cr,
        ):
            self.note(cr)
        self.assertEqual(self.published, [])
        with self.real_cursor() as cr:
            self.env(cr=cr)["pos.stock.publisher"]._publish_after_commit()
        self.assertEqual(self.published, [({8: {7}}, {}, False)])

    def test_savepoint_that_is_rolled_back_takes_its_notes_along(self):
        with self.real_cursor() as cr:
            with self.assertRaises(ZeroDivisionError), cr.savepoint():
                self.note(cr)
                raise ZeroDivisionError
        self.assertEqual(self.published, [({}, {}, False)])

    def test_one_publisher_at_a_time(self):
        with self.env["pos.stock.publisher"]._open_env(), self.real_cursor() as cr:
            cr.execute(
                "SELECT pg_try_advisory_xact_lock(%s)", [pos_stock_publisher.LOCK]
            )
            self.assertEqual(cr.fetchone(), (False,))
            cr.rollback()

    @mute_logger(PUBLISHER_LOGGER, "odoo.sql_db")
    def test_a_stuck_publisher_does_not_hold_up_the_business(self):
        with (
            self.env["pos.stock.publisher"]._open_env(),
            patch.object(pos_stock_publisher, "LOCK_TIMEOUT", "50ms"),
            self.real_cursor() as cr,
        ):
            self.note(cr)
        self.assertEqual(self.published, [])
        with self.real_cursor() as cr:
            self.env(cr=cr)["pos.stock.publisher"]._publish_after_commit()
        self.assertEqual(
            self.published, [({8: {7}}, {}, False)], "left to the next one"
        )

    def test_the_figures_are_those_after_waiting(self):
        with self.env["pos.stock.publisher"]._open_env() as env:
            with self.real_cursor() as cr:
                cr.postcommit.clear()
                self.note(cr)
                cr.flush()
                cr.postcommit.clear()
            self.assertEqual(env["pos.stock.change"]._take(), ({8: {7}}, {}, False))
