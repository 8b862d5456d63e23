"""What Odoo's log tells about a run."""

import re
from dataclasses import dataclass, field

_LINE = re.compile(
    r"^\d{4}-\d\d-\d\d [\d:,]+ \d+ (?P<level>[A-Z]+) \S+"
    r" (?P<logger>[\w.]+): (?P<text>.*)"
)
_START = re.compile(r"^Starting (?P<test>\w+\.\w+) \.\.\.")
_SKIP = re.compile(r"^skipped (?P<test>\S+)")
_BAD = re.compile(r"^(?:FAIL|ERROR): (?:Subtest )?(?P<test>\S+)")
_SUMMARY = re.compile(r"^(\d+) failed, (\d+) error\(s\) of (\d+) tests")
_HOOT = re.compile(r"\[HOOT\] (Passed|Failed) (\d+) tests(?: \((\d+) passed)?")
_HOOT_BAD = re.compile(r"\[HOOT\] Test \"(.+)\" failed")
# Of the outermost suite: it has the sum of those within.
_HOOT_SKIP = re.compile(r"\[HOOT\] \"@[^/\"]+\" ended .*\bskipped: (\d+)")
# Sums of results we already have one by one.
_SUMS = ("odoo.tests.result", "odoo.modules.loading")
_NO_DEMO = "demo data failed to install"


@dataclass
class OdooLog:
    """Counts and complaints of one run of Odoo."""

    started: list = field(default_factory=list)
    skipped: list = field(default_factory=list)
    bad: list = field(default_factory=list)
    summary: tuple | None = None
    """Failed, errors, tests, by Odoo's own last count."""
    hoot: list = field(default_factory=list)
    """Passed, failed, skipped of each HOOT run."""
    hoot_bad: list = field(default_factory=list)
    """Names of the HOOT tests that failed."""
    warnings: list = field(default_factory=list)
    trouble: list = field(default_factory=list)
    """All lines of errors, with their tracebacks."""
    _complaints: list = field(default_factory=list)
    _in_trouble: bool = False
    _test: str | None = None

    @property
    def complaints(self):
        """Errors logged beside the tests, and demo data that were left out.

        What a failed test logged on its way belongs to its failure.
        """
        return [line for test, line in self._complaints if test not in self.bad]

    @classmethod
    def read(cls, path):
        log = cls()
        with path.open(errors="replace") as lines:
            for line in lines:
                log._take(line.rstrip("\n"))
        return log

    def _take(self, line):
        found = _LINE.match(line)
        if not found:
            if self._in_trouble:
                self.trouble.append(line)
            return
        level, logger, text = found.group("level", "logger", "text")
        bad = level in ("ERROR", "CRITICAL") or _NO_DEMO in text
        self._in_trouble = bad
        if self._in_trouble:
            self.trouble.append(line)
        if logger == "odoo.service.server":
            self._test = None
        if level == "WARNING":
            self.warnings.append(line)
        if start := _START.match(text):
            self._test = start["test"]
            self.started.append(self._test)
        elif skip := _SKIP.match(text):
            self.skipped.append(skip["test"])
        elif level == "ERROR" and (result := _BAD.match(text)):
            self.bad.append(result["test"])
        elif logger == "odoo.tests.result" and (summary := _SUMMARY.match(text)):
            self.summary = tuple(map(int, summary.groups()))
        elif bad:
            if logger not in _SUMS or "test" not in text:
                self._complaints.append((self._test, line))
        self._take_hoot(text)

    def _take_hoot(self, text):
        if hoot := _HOOT.search(text):
            outcome, number, passed = hoot.groups()
            if outcome == "Passed":
                self.hoot.append([int(number), 0, 0])
            else:
                self.hoot.append([int(passed or 0), int(number), 0])
        elif bad := _HOOT_BAD.search(text):
            self.hoot_bad.append(bad[1])
        elif skip := _HOOT_SKIP.search(text):
            self.hoot.append([0, 0, int(skip[1])])
