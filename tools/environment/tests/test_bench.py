from unittest import TestCase

from ..bench.report import report
from ..bench.report_tills import report_tills
from ..bench.table import milliseconds, percentile, table
from ..page import marker, write_page
from .scratch import ScratchCase


def _round(**sides):
    """:param sides: milliseconds of each addition, and of the processor for it"""
    return {
        side: [
            {"seconds": seconds / 1000, "work": work / 1000} for seconds, work in costs
        ]
        for side, costs in sides.items()
    }


FOUND = {
    "pulls": [
        {
            "products": 1000,
            "raw": [0.002, 0.001, 0.003],
            "figures": [0.0028],
            "pull": [0.01],
            "empty": [0.004],
            "field": [0.003],
            "fields": [0.3],
        }
    ],
    "transactions": [
        {
            "deed": "sale",
            "lines": 50,
            "sessions": 1,
            "plain": [{"transaction": 1.0, "commit": 0.001, "queries": 900}],
            "guarded": [
                {
                    "transaction": 1.05,
                    "commit": 0.011,
                    "queries": 902,
                    "own": 0.05,
                    "work": 1.05,
                }
            ],
        }
    ],
    "latencies": [
        {"listeners": count, "seconds": [0.02, 0.03], "lost": 0} for count in (1, 20)
    ],
    "ledger": {
        "products": 100_000,
        "bytes": 8_500_000,
        "seconds": {"full": [0.1], "one": [0.0001], "many": [0.001], "read": [1e-6]},
    },
    "boots": {"plain": [5.0, 5.2, 5.1], "guarded": [5.2, 5.0, 5.1]},
    "carts": {
        "additions": 30,
        "cases": {
            "same": [
                {
                    "rounds": [
                        _round(
                            plain=[(9, 20), (10, 21)], guarded=[(9.5, 20.8), (30, 99)]
                        ),
                        _round(
                            plain=[(10, 20), (10, 20)], guarded=[(10.4, 21), (10.5, 20)]
                        ),
                    ],
                    "calls": {"plain": 124_500, "guarded": 129_800},
                    "bytes": {"plain": 2_900_000, "guarded": 3_000_000},
                },
                {
                    "rounds": [_round(plain=[(10, 20)], guarded=[(10.3, 20.9)])],
                    "calls": {"plain": 124_500, "guarded": 129_800},
                    "bytes": {"plain": 2_900_000, "guarded": 3_000_000},
                },
            ],
            "different": [
                {
                    "rounds": [_round(plain=[(10, 20)], guarded=[(12, 19.5)])],
                    "calls": {"plain": 323_500, "guarded": 332_600},
                    "bytes": {"plain": 9_000_000, "guarded": 9_100_000},
                }
            ],
        },
    },
    "offline_starts": {
        "products": 20_000,
        # The machine was slow in the second round, for both.
        "plain": [
            {"seconds": 10.0, "work": 8.0},
            {"seconds": 20.0, "work": 16.0},
            {"seconds": 10.0, "work": 8.0},
        ],
        "guarded": [
            {"seconds": 10.8, "work": 8.2},
            {"seconds": 21.0, "work": 16.4},
            {"seconds": 11.0, "work": 8.4},
        ],
    },
}


class TableTest(TestCase):
    def test_columns_are_as_wide_as_they_need(self):
        self.assertEqual(
            table(["what", "n"], [["pull", 1], ["a", 1000]]),
            "| what |    n |\n| ---- | ---: |\n| pull |    1 |\n| a    | 1000 |",
        )

    def test_no_more_digits_than_mean_anything(self):
        shown = [milliseconds(value) for value in (1.2345, 0.01234, 0.0000012)]
        self.assertEqual(shown, ["1,234 ms", "12.3 ms", "1.20 µs"])

    def test_percentile_is_one_of_the_values(self):
        values = [*range(1, 21)]
        self.assertEqual([percentile(values, n) for n in (1, 50, 95)], [1, 10, 19])
        self.assertEqual(percentile([7], 95), 7)


class ReportTest(ScratchCase):
    def test_tells_what_was_reached_and_what_was_missed(self):
        text = report("2 cores", FOUND)
        self.assertIn("Measured on 2 cores.", text)
        self.assertIn("and 1.5 × raw SQL at every size. **Missed**: 1,000.", text)
        self.assertIn("20 × faster than fields at every size. Reached", text)
        self.assertIn("**Missed**: sale of 50 with 1.", text)
        self.assertIn("+5.0%", text)
        self.assertIn("900 + 2", text)
        self.assertIn("within 300 ms with 20 clients. Reached", text)

    def test_additions_are_told_by_their_difference(self):
        text = report_tills("2 cores", FOUND)
        self.assertIn("|  0.5 ms |   0.3 ms … 0.5 ms |  1.04 |", text)
        self.assertIn("no more than 1.0 ms until it is in the cart. **Missed**:", text)
        self.assertIn("**Missed**: another product each time: 2.0 ms.", text)
        self.assertIn("| one product, calls of functions", text)
        self.assertIn("|    124,500 |        129,800 |   5,300 |", text)

    def test_openings_are_told_by_their_ratio(self):
        text = report_tills("2 cores", FOUND)
        self.assertIn("|    +0.0% |       -3.8% … +4.0% |", text)
        self.assertIn("Aim: no more than 3%. Reached.", text)

    def test_starts_are_judged_by_their_time(self):
        text = report_tills("2 cores", FOUND)
        self.assertIn("## Starting without network, 20,000 products", text)
        self.assertIn("no more than 5% of the time. **Missed**: +8.0%.", text)
        self.assertIn("|     +8.0% |        +5.0% … +10.0% |", text)
        self.assertIn("|     +2.5% |        +2.5% … +5.0% |", text)

    def test_page_keeps_what_people_wrote(self):
        page = self.folder / "page.md"
        mark = marker("bench")
        page.write_text(f"# By hand\n\n{mark}\nold\n")
        write_page(page, "bench", "new\n")
        self.assertEqual(page.read_text(), f"# By hand\n\n{mark}\nnew\n")

    def test_page_keeps_what_other_commands_wrote(self):
        page = self.folder / "page.md"
        first, second = marker("bench"), marker("bench-tills")
        page.write_text(f"# By hand\n\n{first}\nold\n\n{second}\ntills\n")
        write_page(page, "bench", "new\n")
        self.assertEqual(
            page.read_text(), f"# By hand\n\n{first}\nnew\n\n{second}\ntills\n"
        )
        write_page(page, "bench-tills", "others\n")
        self.assertEqual(
            page.read_text(), f"# By hand\n\n{first}\nnew\n\n{second}\nothers\n"
        )
