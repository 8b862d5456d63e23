import json

from odoo.fields import Datetime
from odoo.tests import tagged

from .exception_case import ExceptionCase

GARBAGE = [
    "x",
    "",
    0,
    1,
    True,
    1.5,
    float("nan"),
    float("inf"),
    10**400,
    [],
    [1],
    {"lines": None},
    {"lines": {}},
    {"lines": "x"},
    {"lines": [None, 1, "x", [], {}]},
    {"lines": [{}] * 3000},
    {"device": "\0", "lines": []},
    {"device": {"a": float("nan")}, "lines": []},
]
BAD_VALUES = {
    "product_id": [None, "1", True, 1.0, 0, -1, 2**31, 10**400, {}, float("nan")],
    "figure": ["10", True, float("nan"), float("inf"), 1e300, -1e300, 10**400, {}],
    "age": ["3", True, -1, float("nan"), float("-inf"), 1e300, []],
    "offline": ["yes", 1, 0, {}, 1.5],
    "doubted": ["yes", 1, 0, {}, 1.5],
    "version": ["1", True, -1, 1.5, 2**31, {}],
    "policy": ["everything", 1, [], {}, True],
    "verdict": ["everything", 1, [], {}],
    "choice": ["cancel", 1, [], {}, True],
    "decided_by": [1, {}, "x" * 501, "\0", "\ud800"],
    "approval": [
        "yes",
        True,
        1,
        [],
        {},
        {"user_id": "1"},
        {"user_id": 1, "employee_id": 1},
    ],
}
BAD_APPROVALS = {
    "user_id": ["1", True, 0, -1, 2**31, 1.5, {}],
    "quantity": [None, "12", True, -1, float("nan"), float("inf"), 1e300],
    "at": [
        None,
        1,
        "yesterday",
        "2026-13-01 00:00:00",
        "2026-01-01",
        {},
        "0001-01-01 00:00:00",
    ],
    "reason": [1, {}, "x" * 501, "\0", "\udfff"],
}


@tagged("post_install", "-at_install")
class TestEvidence(ExceptionCase):
    def test_garbage_is_no_error(self):
        for value in GARBAGE:
            with self.subTest(value):
                order = self.sync(self.ui_order(0.01, stock_evidence=value))
                self.assertEqual(order.state, "paid")
                json.dumps(order.stock_evidence, allow_nan=False)

    def test_nothing_is_nothing(self):
        for value in (None, False):
            order = self.sync(self.ui_order(1, stock_evidence=value))
            self.assertFalse(order.stock_evidence)

    def test_lines_that_make_no_sense_are_left_out(self):
        for name, values in BAD_VALUES.items():
            for value in values:
                with self.subTest((name, value)):
                    self.assertIgnored({name: value}, f"lines[0].{name}")

    def test_approvals_that_make_no_sense_are_left_out(self):
        for name, values in BAD_APPROVALS.items():
            for value in values:
                with self.subTest((name, value)):
                    approval = {**self.approval(), name: value}
                    self.assertIgnored({"approval": approval}, "lines[0].approval")

    def test_time_of_sale(self):
        times = {
            "2026-11-21 18:02:00": [],
            None: [],
            "yesterday": ["sold_at"],
            "2026-11-21": ["sold_at"],
            12: ["sold_at"],
            "0001-01-01 00:00:00": ["sold_at"],
            "9999-12-31 23:59:59": ["sold_at"],
            float("nan"): ["sold_at"],
        }
        for value, ignored in times.items():
            with self.subTest(value):
                evidence = {"sold_at": value, "lines": []}
                order = self.sync(self.ui_order(0.01, stock_evidence=evidence))
                self.assertEqual(order.stock_evidence["ignored"], ignored)
                kept = order.stock_evidence["sold_at"]
                self.assertEqual(kept, None if ignored else value)
                self.assertEqual(bool(order._get_stock_sold_at()), bool(kept))

    def test_times_are_kept_as_the_server_writes_them(self):
        short, full = "2026-1-2 3:4:5", "2026-01-02 03:04:05"
        seen = {"approval": self.approval(self.manager, at=short)}
        evidence = self.evidence(seen, sold_at=short)
        order = self.sync(self.ui_order(12, stock_evidence=evidence), user=self.manager)
        self.assertEqual(order.stock_evidence["sold_at"], full)
        [line] = order.stock_evidence["lines"]
        self.assertEqual(line["approval"]["at"], full)
        [exception] = self.exceptions().filtered("approver")
        self.assertEqual(exception.approved_at, Datetime.to_datetime(full))

    def assertIgnored(self, line, place):
        order = self.make_order(
            1, stock_evidence=self.evidence(line, {"product_id": 7})
        )
        self.env.cr.flush()
        evidence = order.stock_evidence
        self.assertEqual([each["product_id"] for each in evidence["lines"]], [7])
        self.assertEqual(len(evidence["ignored"]), 1)
        self.assertTrue(evidence["ignored"][0].startswith(place), evidence["ignored"])

    def test_the_exception_says_what_made_no_sense(self):
        order = self.ui_order(12, stock_evidence=self.evidence({"figure": "many"}))
        self.sync(order)
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.seen, "nothing")
        self.assertIn("lines[0].figure", exception.note)

    def test_products_twice_unknown_and_foreign(self):
        foreign = self.make_product("Theirs", company_id=self.make_company("Other").id)
        evidence = self.evidence(
            {"figure": 11}, {"figure": 50}, {"product_id": 2**31 - 1}, {"product_id": 1}
        )
        evidence["lines"].append({"product_id": foreign.id, "figure": 3, "age": 1})
        self.sync(self.ui_order(12, stock_evidence=evidence))
        self.assertEqual(self.exceptions("unapproved").figure_seen, 11)

    def test_evidence_is_cleaned_when_written_too(self):
        order = self.make_order(1)
        order.write({"stock_evidence": {"device": float("nan"), "more": "x"}})
        self.env.cr.flush()
        self.assertEqual(
            order.stock_evidence,
            {
                "device": None,
                "sold_at": None,
                "sold_since": None,
                "clock": None,
                "lines": [],
                "ignored": ["lines", "device"],
            },
        )

    def test_what_was_seen_of_a_sale_is_history(self):
        order = self.sync(self.ui_order(12, stock_evidence=self.evidence({})))
        told = order.stock_evidence
        forged = self.evidence({"figure": 50}, sold_at="2026-01-01 00:00:00")
        order.with_user(self.cashier).write({"stock_evidence": forged})
        self.assertEqual(order.stock_evidence, told)
        draft = self.sync(self.ui_order(12, state="draft"))
        draft.with_user(self.cashier).write({"stock_evidence": forged})
        self.assertEqual(draft._get_stock_seen(self.milk)["figure"], 50)

    def test_nobody_says_when_it_was_sold_at_the_earliest(self):
        evidence = {**self.evidence({}), "sold_since": "2026-01-01 00:00:00"}
        order = self.sync(self.ui_order(1, stock_evidence=evidence))
        self.assertIsNone(order._get_stock_sold_since())

    def test_evidence_of_a_refund_is_not_that_of_its_order(self):
        order = self.sync(self.ui_order(1, stock_evidence=self.evidence({})))
        self.assertFalse(order._refund().stock_evidence)

    def test_extremes_are_recorded(self):
        evidence = self.evidence({"figure": -1e9, "age": 366 * 24 * 3600})
        self.sync(self.ui_order(12, stock_evidence=evidence))
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.figure_seen, -1e9)

    def test_50_lines_with_evidence(self):
        self.config.negative_stock_policy = "warn"
        products = [self.make_product(f"Product {n}") for n in range(50)]
        evidence = self.evidence(*[{"product_id": each.id} for each in products])
        counts = []
        for some in (products[:2], products):
            order = self.make_order_of(some)
            order.stock_evidence = evidence
            self.pay(order)
            self.env.cr.flush()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.commit()
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(len(self.exceptions()), 52)
        self.assertEqual(set(self.exceptions().mapped("kind")), {"warned"})
        self.assertTrue(all(self.exceptions().mapped("is_figure_refuted")))
        # Rows of a batch are inserted by 100s; nothing else may grow.
        self.assertLessEqual(counts[1] - counts[0], 10, counts)
