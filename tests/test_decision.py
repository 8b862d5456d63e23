import itertools
import json

from odoo.tests import BaseCase, tagged
from odoo.tools import float_compare
from odoo.tools.misc import file_path

from odoo.addons.pos_stock_guard.core.decision import SOFTENED, VERDICTS, decide
from odoo.addons.pos_stock_guard.core.policy import (
    NEGATIVE_STOCK_POLICIES,
    POLICY_DECIDERS,
)

FRESHNESS = ("live", "delayed", "stale", "unknown")
# One more number below, at and above zero than there are relations between two of them.
NUMBERS = (-2, -1, 0, 1, 2)


def sign(number):
    return (number > 0) - (number < 0)


def situation(requested, remaining, digits=0):
    """What `decide` may tell apart: sale, return or neither; what is left; enough or
    not."""
    if remaining is None:
        return sign(requested), None, None
    relation = float_compare(requested, remaining, precision_digits=digits)
    return sign(requested), sign(remaining), relation


SITUATIONS = {
    situation(requested, remaining)
    for requested in NUMBERS
    for remaining in (*NUMBERS, None)
}


@tagged("post_install", "-at_install")
class TestDecision(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        path = file_path("pos_stock_guard/tests_ts/vectors/decision.json")
        with open(path, encoding="utf-8") as file:
            vectors = json.load(file)
        cls.cases = [*vectors["cases"], *cls.read_answers(vectors)]

    @classmethod
    def read_answers(cls, vectors):
        for row in vectors["answers"]:
            pairs = zip(vectors["situations"], row["expect"], strict=True)
            for asked, answer in pairs:
                verdict, reason, short_by = answer.split()
                rule = {"decided_by": "Food", "decider": "category"}
                nobody = dict.fromkeys(rule)
                names = ("policy", "freshness", "when_stale")
                yield {
                    "name": ", ".join([*(row[name] for name in names), asked["name"]]),
                    "input": {
                        **{name: row[name] for name in names},
                        **rule,
                        "requested": asked["requested"],
                        "remaining": asked["remaining"],
                        "digits": 2,
                    },
                    "expect": {
                        **(nobody if reason == "enough" else rule),
                        "verdict": verdict,
                        "reason": reason,
                        "short_by": None if short_by == "unknown" else float(short_by),
                    },
                }

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
        asked = [case["input"] for case in self.cases]
        found = {
            (
                each["policy"],
                each["freshness"],
                each["when_stale"],
                situation(each["requested"], each["remaining"], each["digits"]),
            )
            for each in asked
        }
        self.assertEqual(len(SITUATIONS), 16)
        self.assertEqual(wanted - found, set())

    def test_names_are_unique(self):
        names = [case["name"] for case in self.cases]
        self.assertEqual(len(names), len(set(names)))

    def test_old_figures_never_harden_a_rule(self):
        order = ["ok", "warn", "approve", "block"]
        arguments = {
            "requested": 2,
            "remaining": 1,
            "digits": 2,
            "decided_by": "Food",
            "decider": "category",
        }
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

    def test_whoever_decided_is_named(self):
        for decider, _label in POLICY_DECIDERS:
            answer = decide(1, 0, "never", "live", "keep", 2, "Somebody", decider)
            self.assertEqual((answer.decided_by, answer.decider), ("Somebody", decider))
