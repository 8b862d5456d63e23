"""The tests of this tool itself."""

import re
import sys

from ..child import run_logged
from .suite import Suite


class EnvironmentSuite(Suite):
    """Runs below ``tools/environment/tests``."""

    def __init__(self):
        super().__init__("environment")

    def fill(self, run, log, result):
        tools = run.places.checkout / "tools"
        command = [sys.executable, "-B", "-m", "unittest", "discover", "-v"]
        command += ["-s", str(tools / "environment/tests"), "-t", str(tools)]
        status = run_logged(command, log, timeout=300, cwd=tools)
        text = log.read_text(errors="replace")
        found = re.findall(r"^Ran (\d+) tests?", text, re.M)
        outcome = dict(re.findall(r"\b(failures|errors|skipped)=(\d+)", text))
        bad = int(outcome.get("failures", 0)) + int(outcome.get("errors", 0))
        result.skipped = int(outcome.get("skipped", 0))
        result.passed = sum(map(int, found)) - bad - result.skipped
        if bad or status != 0:
            result.fail("python3 -m unittest failed", bad or 1)
