import itertools
import json

from odoo.tests import BaseCase, tagged
from odoo.tools.misc import file_path

from odoo.addons.pos_stock_guard.core.decision import SOFTENED, VERDICTS, decide
from odoo.addons.pos_stock_guard.core.policy import NEGATIVE_STOCK_POLICIES

FRESHNESS = ("live", "delayed", "stale", "unknown")
SITUATIONS = ("nothing requested", "unknown", "enough", "short")


def situation(case):
    if case["requested"] <= 0:
        return "nothing requested"
    if case["remaining"] is None:
        return "unknown"
    return "enough" if case["requested"] <= case["remaining"] else "short"


@tagged("post_install", "-at_install")
class TestDecision(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        path = file_path("pos_stock_guard/tests_ts/vectors/decision.json")
        with open(path, encoding="utf-8") as file:
            cls.cases = json.load(file)["cases"]

    def test_vectors(self):
        for case in self.cases:
            with self.subTest(case["name"]):
                answer = decide(**case["input"])._asdict()
                short_by = answer.pop("short_by")
                expected = dict(case["expect"])
                expected_short_by = expected.pop("short_by")
                self.assertEqual(answer, expected)
                if expected_short_by is None:
                    self.assertIsNone(short_by)
                else:
                    self.assertAlmostEqual(short_by, expected_short_by, 9)

    def test_no_combination_is_missing(self):
        policies = [key for key, _label in NEGATIVE_STOCK_POLICIES]
        wanted = set(itertools.product(policies, FRESHNESS, SOFTENED, SITUATIONS))
        found = {
            (
                case["input"]["policy"],
                case["input"]["freshness"],
                case["input"]["when_stale"],
                situation(case["input"]),
            )
            for case in self.cases
        }
        self.assertEqual(wanted - found, set())

    def test_names_are_unique(self):
        names = [case["name"] for case in self.cases]
        self.assertEqual(len(names), len(set(names)))

    def test_old_figures_never_harden_a_rule(self):
        order = ["ok", "warn", "approve", "block"]
        arguments = {"requested": 2, "remaining": 1, "digits": 2, "decided_by": "Food"}
        for policy, when_stale in itertools.product(VERDICTS, SOFTENED):
            fresh, old = (
                decide(
                    policy=policy,
                    freshness=freshness,
                    when_stale=when_stale,
                    **arguments,
                )
                for freshness in ("live", "stale")
            )
            self.assertLessEqual(
                order.index(old.verdict),
                order.index(fresh.verdict),
                (policy, when_stale),
            )
