import logging
from unittest.mock import patch

from psycopg2.errors import LockNotAvailable, SerializationFailure

from odoo import SUPERUSER_ID, api
from odoo.service import model as service_model
from odoo.sql_db import db_connect
from odoo.tests import HttpCase, TransactionCase, tagged

from odoo.addons.pos_stock_guard.models import pos_stock_sale, pos_stock_sale_judgement
from odoo.addons.pos_stock_guard.models.ir_http import SYNC

WRITE = "INSERT INTO pos_stock_sale (judged) VALUES (TRUE)"
SEEN = "SELECT txid_visible_in_snapshot(%s, txid_current_snapshot())"


class LostRaceError(SerializationFailure):
    """As psycopg2 makes it of PostgreSQL's answer."""

    pgcode = "40001"


@tagged("post_install", "-at_install")
class TestTurns(TransactionCase):
    """Of transactions of their own: a test's cannot wait for another."""

    def setUp(self):
        super().setUp()
        self.startPatcher(patch.object(pos_stock_sale, "TURN_TIMEOUT", "200ms"))

    def open(self):
        cr = db_connect(self.env.cr.dbname).cursor()
        self.addCleanup(cr.close)
        return api.Environment(cr, SUPERUSER_ID, {})

    def take(self, env):
        """:return: whether it was granted"""
        env["pos.stock.sale"]._take_turn()
        env.cr.execute(
            """
            SELECT 1 FROM pg_locks
             WHERE relation = 'pos_stock_sale'::regclass AND pid = pg_backend_pid()
               AND mode = 'ShareRowExclusiveLock' AND granted
            """
        )
        return bool(env.cr.fetchone())

    def sell(self, env):
        """:return: whether its row could be written, which is not committed"""
        env.cr.execute("SET LOCAL lock_timeout = '200ms'")
        try:
            env.cr.execute(WRITE, log_exceptions=False)
        except LockNotAvailable:
            env.cr.rollback()
            return False
        return True

    def test_sales_go_side_by_side(self):
        first, second = self.open(), self.open()
        self.assertTrue(self.sell(first))
        self.assertTrue(self.sell(second))

    def test_one_that_lost_waits_for_those_under_way(self):
        first, second = self.open(), self.open()
        self.sell(first)
        self.assertFalse(self.take(second))
        first.cr.rollback()
        second.cr.rollback()
        self.assertTrue(self.take(second))

    def test_and_lets_no_other_begin(self):
        first, second, third = self.open(), self.open(), self.open()
        self.assertTrue(self.take(first))
        self.assertFalse(self.sell(second))
        self.assertFalse(self.take(third))

    def test_who_waited_too_long_goes_on(self):
        first, second = self.open(), self.open()
        self.take(first)
        self.take(second)
        second.cr.execute("SHOW lock_timeout")
        self.assertEqual(second.cr.fetchone()[0], "0")

    def test_judging_waits_for_no_turn(self):
        first = self.open()
        self.assertTrue(self.take(first))
        logger = pos_stock_sale_judgement.__name__
        short = patch.object(pos_stock_sale_judgement, "JUDGE_TIMEOUT", "200ms")
        with short, self.assertLogs(logger, logging.INFO) as log:
            self.env["pos.stock.sale"]._judge_committed()
        self.assertEqual([each.levelno for each in log.records], [logging.INFO])

    def test_a_turn_settles_nothing_that_is_seen(self):
        sale, other = self.open(), self.open()
        sale["pos.stock.sale"]._take_turn()
        other.cr.execute("SELECT txid_current()")
        [transaction] = other.cr.fetchone()
        other.cr.commit()
        sale.cr.execute(SEEN, (transaction,))
        self.assertTrue(sale.cr.fetchone()[0])


@tagged("post_install", "-at_install")
class TestTurnsOfRequests(HttpCase):
    """A till's request, whose transaction loses twice."""

    def test_it_is_run_again_alone(self):
        turns, losses = [], [LostRaceError(), LostRaceError()]

        @api.model
        def lose(_orders, _sent):
            if losses:
                raise losses.pop()
            return {}

        self.patch(self.registry["pos.order"], "sync_from_ui", lose)
        self.patch(
            self.registry["pos.stock.sale"],
            "_take_turn",
            lambda _self: turns.append(len(losses)),
        )
        self.startPatcher(patch.object(service_model.random, "uniform", return_value=0))
        self.authenticate("admin", "admin")
        self.make_jsonrpc_request(
            SYNC,
            {
                "model": "pos.order",
                "method": "sync_from_ui",
                "args": [[]],
                "kwargs": {},
            },
        )
        self.assertEqual(turns, [1, 0])
