from unittest import TestCase

from ..suites.soak_report import report

FINDINGS = {
    "attempts": 5000,
    "seconds": 500,
    "endings": {"sold": 1000, "refused": 2000},
    "delivered": 4000,
    "sold": 3000,
    "gone": 321,
    "drift": 2.0,
    "exceptions": {"two_tills": {"count": 20, "units": 31.0}},
    "kills": 0,
    "caught": 0,
    "missed": 0,
    "repeated": 50,
    "retries": {"SERIALIZATION_FAILURE": 12},
    "givenUp": 0,
    "deadlocks": 0,
    "claims": [0.05, 0.2, 1.2],
    "slow": 0,
}


class SoakReportTest(TestCase):
    def setUp(self):
        fire = {**FINDINGS, "kills": 6, "exceptions": {}, "retries": {}}
        text = report("two cores", {"race": FINDINGS, "fire": fire})
        self.assertIn("Measured on two cores.", text)
        lines = (
            line.strip("| ").split("|") for line in text.splitlines() if "|" in line
        )
        self.rows = {
            cells[0].strip(): [each.strip() for each in cells[1:]] for cells in lines
        }

    def test_both_races_stand_side_by_side(self):
        self.assertEqual(self.rows["server killed"], ["0", "6"])
        self.assertEqual(self.rows["attempts a second"], ["10.0", "10.0"])

    def test_what_has_kinds_is_told_by_kind(self):
        exceptions = self.rows["exceptions (units that were not there)"]
        self.assertEqual(exceptions, ["two tills 20 (31)", "0"])
        again = self.rows["transactions run again"]
        self.assertEqual(again, ["serialization failure 12", "0"])

    def test_an_ending_that_nobody_had_is_none(self):
        self.assertEqual(self.rows["– refused"], ["2,000", "2,000"])
        self.assertEqual(self.rows["– sold without a claim"], ["0", "0"])
