from ..odoo_log import OdooLog
from ..result import Result
from ..suites.odoo import count
from .scratch import ScratchCase


def line(text, level="INFO", logger="odoo.addons.a.tests.test_b"):
    return f"2026-01-02 03:04:05,678 99 {level} db {logger}: {text} \n"


def summary(failed, errors, tests):
    text = f"{failed} failed, {errors} error(s) of {tests} tests when loading database"
    return line(text, logger="odoo.tests.result")


class OdooLogTest(ScratchCase):
    def counted(self, *lines, status=0):
        path = self.folder / "log"
        path.write_text("".join(lines))
        result = Result("x")
        count(result, status, OdooLog.read(path))
        result.settle()
        return result

    def test_all_pass(self):
        result = self.counted(
            line("Starting TestA.test_one ..."),
            line("Starting TestA.test_two ..."),
            summary(0, 0, 2),
        )
        self.assertEqual(result.counts(), "2 passed, 0 failed, 0 skipped")
        self.assertTrue(result.good)

    def test_failure_error_and_skip(self):
        result = self.counted(
            line("Starting TestA.test_one ..."),
            line("FAIL: TestA.test_one", "ERROR"),
            "Traceback (most recent call last):\n",
            "AssertionError: FAIL: TestZ.test_in_the_text\n",
            line("Starting TestA.test_two ..."),
            line("ERROR: TestA.test_two", "ERROR"),
            line("Starting TestA.test_three ..."),
            line("skipped TestA.test_three : no browser"),
            line("Starting TestA.test_four ..."),
            summary(1, 1, 4),
            status=1,
        )
        self.assertEqual(result.counts(), "1 passed, 2 failed, 1 skipped")
        self.assertIn("skipped TestA.test_three", result.notes)
        self.assertIn("AssertionError", "\n".join(result.excerpt))
        self.assertFalse(result.good)

    def test_two_failed_subtests_are_one_failed_test(self):
        result = self.counted(
            line("Starting TestA.test_one ..."),
            line("FAIL: Subtest TestA.test_one (name='a')", "ERROR"),
            line("FAIL: Subtest TestA.test_one (name='a')", "ERROR"),
            summary(2, 0, 1),
            status=1,
        )
        self.assertEqual(result.counts(), "0 passed, 1 failed, 0 skipped")

    def test_skipped_class_counts(self):
        result = self.counted(
            line("skipped setUpClass (odoo.addons.a.TestA) : no browser"),
            line("Starting TestB.test_one ..."),
            summary(0, 0, 1),
        )
        self.assertEqual(result.counts(), "1 passed, 0 failed, 1 skipped")

    def test_failed_set_up_of_a_class(self):
        result = self.counted(
            line("ERROR: setUpClass (odoo.addons.a.TestA)", "ERROR"),
            line("Starting TestB.test_one ..."),
            summary(0, 1, 1),
            status=1,
        )
        self.assertEqual(result.counts(), "1 passed, 1 failed, 0 skipped")

    def test_no_test(self):
        result = self.counted(summary(0, 0, 0))
        self.assertEqual(result.counts(), "0 passed, 1 failed, 0 skipped")

    def test_ended_before_counting(self):
        result = self.counted(line("Starting TestA.test_one ..."), status=-9)
        self.assertEqual(result.failed, 1)
        self.assertIn("status -9", result.notes[0])

    def test_stopped_for_taking_too_long(self):
        result = self.counted(line("Starting TestA.test_one ..."), status=None)
        self.assertIn("stopped", result.notes[0])

    def test_counts_that_disagree(self):
        result = self.counted(line("Starting TestA.test_one ..."), summary(0, 0, 2))
        self.assertFalse(result.good)

    def test_failure_we_did_not_see(self):
        for lines, status in ((summary(1, 0, 1), 0), (summary(0, 0, 1), 1)):
            start = line("Starting TestA.test_one ...")
            self.assertFalse(self.counted(start, lines, status=status).good)

    def test_error_logged_beside_the_tests(self):
        result = self.counted(
            line("Starting TestA.test_one ..."),
            line("bad query", "ERROR", "odoo.sql_db"),
            summary(0, 0, 1),
        )
        self.assertEqual(result.failed, 1)

    def test_what_a_failed_test_logs_is_no_failure_more(self):
        result = self.counted(
            line("Starting TestA.test_one ..."),
            line("step timed out", "ERROR", "odoo.addons.a.TestA.test_one.browser"),
            line("FAIL: TestA.test_one", "ERROR"),
            line("1 post-tests in 1.0s", logger="odoo.service.server"),
            line("lost connection", "ERROR", "odoo.sql_db"),
            summary(1, 0, 1),
            status=1,
        )
        self.assertEqual(result.failed, 2)

    def test_demo_data_left_out_is_an_error(self):
        text = "Module x demo data failed to install, installed without demo data"
        result = self.counted(
            line("Starting TestA.test_one ..."),
            line(text, "WARNING", "odoo.modules.loading"),
            summary(0, 0, 1),
        )
        self.assertEqual(result.failed, 1)

    def test_odoos_own_sums_are_not_counted_again(self):
        result = self.counted(
            line("Starting TestA.test_one ..."),
            line("FAIL: TestA.test_one", "ERROR"),
            line(
                "Module a: 1 failures, 0 errors of 1 tests",
                "ERROR",
                "odoo.modules.loading",
            ),
            summary(1, 0, 1),
            status=1,
        )
        self.assertEqual(result.failed, 1)

    def test_hoot(self):
        path = self.folder / "log"
        path.write_text(
            line("[HOOT] Passed 12 tests (34 assertions, total time: 00:01)")
            + line('[HOOT] "@a/b" ended (passed: 2 / skipped: 1 / time: 9 ms)')
            + line('[HOOT] "@a" ended (passed: 2 / skipped: 3 / time: 9 ms)')
            + line('[HOOT] Test "@a/b/says that it failed" passed (assertions: 1)')
            + line('[HOOT] Test "@a/b/c" failed:')
            + line("[HOOT] Failed 2 tests (5 passed, total time: 00:01)")
        )
        log = OdooLog.read(path)
        self.assertEqual(log.hoot, [[12, 0, 0], [0, 0, 3], [5, 2, 0]])
        self.assertEqual(log.hoot_bad, ["@a/b/c"])
