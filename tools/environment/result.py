"""What a suite of tests came to."""

import json
import re
import time
from dataclasses import asdict, dataclass, field


@dataclass
class Result:
    """Counts of one suite; ``notes`` name what went wrong."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: int = 0
    notes: list = field(default_factory=list)
    excerpt: list = field(default_factory=list)
    """What to show of the log; its end if empty."""

    def settle(self):
        """A suite that ran nothing has failed."""
        if not self.passed and not self.failed:
            self.fail("no test ran")

    def fail(self, note, count=1):
        self.failed += count
        self.notes.append(note)

    @property
    def good(self):
        return bool(self.passed) and not self.failed and not self.skipped

    def counts(self):
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def total(results):
    """The sum of several results."""
    whole = Result("total")
    for result in results:
        whole.passed += result.passed
        whole.failed += result.failed
        whole.skipped += result.skipped
        whole.seconds += result.seconds
    return whole


def read_counts(text):
    """Passed, failed, skipped of our own kind of summary line, summed up."""
    lines = re.findall(r"^(\d+) passed, (\d+) failed, (\d+) skipped", text, re.M)
    return [sum(map(int, column)) for column in zip(*lines, strict=True)] or [0, 0, 0]


def read_tap(text):
    """Passed, failed, skipped of QUnit's TAP summaries, summed up.

    A test marked *todo* has not been shown to work: it counts as skipped.
    """
    sums = {"pass": 0, "fail": 0, "skip": 0, "todo": 0}
    for word, number in re.findall(r"^# (pass|fail|skip|todo) (\d+)", text, re.M):
        sums[word] += int(number)
    return [sums["pass"], sums["fail"], sums["skip"] + sums["todo"]]


def failures_of_tap(text):
    """Names of QUnit's tests that failed."""
    return re.findall(r"^not ok \d+ (?!.*# (?:TODO|SKIP))(.+)", text, re.M)


def store(results, path):
    """Write the results as JSON, for machines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    answer = {"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
    answer["suites"] = [asdict(result) for result in results]
    answer["total"] = asdict(total(results))
    path.write_text(json.dumps(answer, indent=1) + "\n")
