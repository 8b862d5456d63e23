import json

from ..result import Result, failures_of_tap, read_counts, read_tap, store, total
from .scratch import ScratchCase

TAP = "ok 1 a\n# pass 3\n# skip 1\n# todo 2\n# fail 4\n"


class ResultTest(ScratchCase):
    def test_tap(self):
        self.assertEqual(read_tap(TAP), [3, 4, 3])
        self.assertEqual(read_tap(TAP + TAP), [6, 8, 6])
        self.assertEqual(read_tap("# passing by\n"), [0, 0, 0])

    def test_tap_names_what_failed(self):
        text = "not ok 1 a > b\n  ---\nok 2 c\nnot ok 3 d # TODO later\n"
        self.assertEqual(failures_of_tap(text), ["a > b"])

    def test_own_counts(self):
        text = "x\n2 passed, 1 failed, 0 skipped\n1 passed, 0 failed, 3 skipped\n"
        self.assertEqual(read_counts(text), [3, 1, 3])
        self.assertEqual(read_counts("nothing"), [0, 0, 0])

    def test_nothing_run_is_a_failure(self):
        for result in (Result("a"), Result("a", skipped=3)):
            result.settle()
            self.assertEqual((result.failed, result.good), (1, False))

    def test_a_skip_is_not_good(self):
        result = Result("a", passed=3, skipped=1)
        result.settle()
        self.assertEqual((result.failed, result.good), (0, False))

    def test_total_and_file(self):
        results = [Result("a", 1, 2, 3), Result("b", 10, 20, 30)]
        self.assertEqual(total(results).counts(), "11 passed, 22 failed, 33 skipped")
        store(results, self.folder / "new/r.json")
        stored = json.loads((self.folder / "new/r.json").read_text())
        self.assertEqual(stored["total"]["failed"], 22)
        self.assertEqual([suite["name"] for suite in stored["suites"]], ["a", "b"])
