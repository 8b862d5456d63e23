import io
import threading
import time
from contextlib import redirect_stdout
from types import SimpleNamespace

from ..result import Result
from ..runner import _name_failures, _run_all
from ..suites.suite import Suite
from .scratch import ScratchCase


class Meeting(Suite):
    """Passes when all that should run at once are there at once."""

    def __init__(self, name, lane, barrier):
        super().__init__(name)
        self.lane = lane
        self.barrier = barrier

    def fill(self, run, log, result):
        self.barrier.wait(10)
        result.passed = 1


class RunnerTest(ScratchCase):
    def run_all(self, suites):
        run = SimpleNamespace(logs=self.folder, log=lambda name: self.folder / name)
        return _run_all(run, suites)

    def test_lanes_run_at_once_in_the_order_asked_for(self):
        both = threading.Barrier(2)
        suites = [Meeting("a", "one", both), Meeting("b", "two", both)]
        results = self.run_all(suites)
        self.assertEqual([result.name for result in results], ["a", "b"])
        self.assertTrue(all(result.good for result in results))

    def test_a_lane_is_for_one_at_a_time_after_all_without(self):
        told = []

        class Telling(Suite):
            def fill(self, run, log, result):
                told.append(f"{self.name} begins")
                time.sleep(0.05)
                told.append(f"{self.name} ends")
                result.passed = 1

        suites = [Telling(name) for name in ("a", "b", "first")]
        suites[0].lane = suites[1].lane = "one"
        self.run_all(suites)
        order = ["first", "a", "b"]
        expected = [f"{name} {what}" for name in order for what in ("begins", "ends")]
        self.assertEqual(told, expected)

    def test_the_end_names_what_failed(self):
        good, bad = Result("good", passed=1, notes=["of no use"]), Result("bad", 1)
        bad.fail("this one")
        with redirect_stdout(io.StringIO()) as said:
            _name_failures([good, bad])
        self.assertEqual(said.getvalue(), "  BAD  bad: this one\n")
