import itertools
from datetime import datetime, timedelta

from odoo.tests import BaseCase, tagged

from odoo.addons.pos_stock_guard.core.decision import SOFTENED
from odoo.addons.pos_stock_guard.core.shortage_kind import (
    APPROVAL_LIFETIME,
    get_approval_flaw,
    get_freshness,
    get_kind,
)
from odoo.addons.pos_stock_guard.core.stock_evidence import TIME_FORMAT, read_evidence

STALE_AFTER = 180
NOW = datetime(2026, 3, 1, 12, 0, 0)


def seen(**values):
    line = {"product_id": 1, "figure": 5, "age": 3, **values}
    [line] = read_evidence({"lines": [line]})["lines"]
    return line


def approval(**values):
    at = NOW.strftime(TIME_FORMAT)
    return {"user_id": 2, "quantity": 5, "at": at, **values}


def kind(line, policy="never", when_stale="approve", is_approved=False):
    return get_kind(5, policy, when_stale, STALE_AFTER, 2, line, is_approved)


@tagged("post_install", "-at_install")
class TestShortageKind(BaseCase):
    def test_table(self):
        fresh, short = seen(), seen(figure=4)
        old, old_short = seen(age=STALE_AFTER), seen(figure=4, age=STALE_AFTER)
        unknown = seen(figure=None, age=None)
        offline = seen(offline=True)
        #        what was seen: warn, approve, never
        table = {
            "fresh": (fresh, "two_tills", "two_tills", "two_tills"),
            "short": (short, "warned", "unapproved", "unapproved"),
            "old": (old, "offline", "offline", "offline"),
            "old_short": (old_short, "offline", "unapproved", "unapproved"),
            "unknown": (unknown, "offline", "unapproved", "unapproved"),
            "offline": (offline, "offline", "offline", "offline"),
            "nothing": (None, "warned", "unapproved", "unapproved"),
        }
        for name, (line, *kinds) in table.items():
            for policy, wanted in zip(("warn", "approve", "never"), kinds, strict=True):
                with self.subTest((name, policy)):
                    self.assertEqual(kind(line, policy), wanted)

    def test_what_the_server_held_was_seen_by_the_cashier(self):
        for policy in ("warn", "approve", "never"):
            for held, wanted in ((5, "two_tills"), (4.99, kind(None, policy))):
                with self.subTest((policy, held)):
                    found = get_kind(
                        5, policy, "approve", STALE_AFTER, 2, None, False, held
                    )
                    self.assertEqual(found, wanted)
        # What the cashier was asked all the same counts more.
        found = get_kind(5, "warn", "approve", STALE_AFTER, 2, seen(figure=4), False, 5)
        self.assertEqual(found, "warned")

    def test_of_what_was_held_a_till_says_nothing_and_may_be_late(self):
        for policy in ("warn", "approve", "never"):
            with self.subTest(policy):
                found = get_kind(
                    5, policy, "keep", STALE_AFTER, 2, None, False, is_late=True
                )
                self.assertEqual(found, "offline")

    def test_old_figures_soften(self):
        old = seen(figure=4, age=STALE_AFTER)
        self.assertEqual(kind(old, "never", "warn"), "offline")
        self.assertEqual(kind(old, "approve", "warn"), "offline")
        self.assertEqual(kind(old, "never", "keep"), "unapproved")

    def test_figures_of_what_sells_fast_are_old_before_their_time(self):
        young, doubted = seen(figure=4, age=60), seen(figure=4, age=60, doubted=True)
        self.assertEqual(kind(young, "never", "warn"), "unapproved")
        self.assertEqual(kind(doubted, "never", "warn"), "offline")
        self.assertEqual(kind(doubted, "never", "keep"), "unapproved")
        # As it was stored before anything was doubted.
        del doubted["doubted"]
        self.assertEqual(kind(doubted, "never", "warn"), "unapproved")

    def test_an_approval_decides(self):
        for policy, when_stale, age in itertools.product(
            ("warn", "approve", "never"), SOFTENED, (0, STALE_AFTER, None)
        ):
            line = seen(age=age, approval=approval())
            self.assertEqual(kind(line, policy, when_stale, True), "approved")
            self.assertEqual(kind(line, policy, when_stale, False), "unapproved")

    def test_freshness(self):
        for age, wanted in {
            None: "unknown",
            0: "live",
            STALE_AFTER - 0.1: "live",
            STALE_AFTER: "stale",
        }.items():
            self.assertEqual(get_freshness(age, STALE_AFTER), wanted)

    def test_flaws_of_approvals(self):
        for given, requested, paid_at, wanted in (
            ({}, 5, NOW, None),
            ({}, 4, NOW, None),
            ({}, 5.004, NOW, None),
            ({}, 5.01, NOW, "quantity"),
            ({"quantity": 0}, 1, NOW, "quantity"),
            ({}, 5, NOW + APPROVAL_LIFETIME, None),
            ({}, 5, NOW + APPROVAL_LIFETIME + timedelta(seconds=1), "time"),
            ({}, 5, NOW - APPROVAL_LIFETIME - timedelta(seconds=1), "time"),
        ):
            with self.subTest((given, requested, paid_at)):
                line = seen(approval=approval(**given))
                flaw = get_approval_flaw(line["approval"], requested, paid_at, 2)
                self.assertEqual(flaw, wanted)

    def test_reading_twice_changes_nothing(self):
        evidence = {"device": "Till 1", "lines": [seen(approval=approval())]}
        once = read_evidence(evidence)
        self.assertEqual(once["ignored"], [])
        self.assertEqual(read_evidence(once), once)
