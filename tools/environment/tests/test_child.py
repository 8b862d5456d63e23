import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from ..child import run_logged
from ..process import Identity
from .scratch import ScratchCase

TOOLS = Path(__file__).parents[2]
_WAITING = """
import signal, sys
from pathlib import Path
from environment.child import run_logged, stop_children
from environment.parallel import in_parallel
# A shell has its background jobs ignore it, and we may be one.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
job = lambda: run_logged(["sh", "-c", "echo $$; sleep 60"], Path(sys.argv[1]))
try:
    list(in_parallel([job, job], 1))
finally:
    stop_children()
"""


class ChildTest(ScratchCase):
    def setUp(self):
        super().setUp()
        self.log = self.folder / "log"

    def test_status_and_output(self):
        self.assertEqual(run_logged(["sh", "-c", "echo a; exit 3"], self.log), 3)
        run_logged(["sh", "-c", "echo b >&2"], self.log)
        self.assertEqual(self.log.read_text(), "a\nb\n")

    def test_input_is_empty(self):
        self.assertEqual(run_logged(["cat"], self.log), 0)

    def test_too_long(self):
        self.assertIsNone(run_logged(["sleep", "60"], self.log, timeout=0.2))

    def test_what_a_command_leaves_behind_is_ended(self):
        run_logged(["sh", "-c", "sleep 60 & echo $!"], self.log)
        left = Identity.of(int(self.log.read_text()))
        self.assertTrue(left is None or left.wait(5))

    def test_ended_from_outside_ends_the_commands_and_starts_no_more(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            self.log.unlink(missing_ok=True)
            command = [sys.executable, "-c", _WAITING, str(self.log)]
            quiet = {"stderr": subprocess.DEVNULL, "cwd": TOOLS}
            with subprocess.Popen(command, **quiet) as tool:
                while not (self.log.exists() and self.log.read_text()):
                    time.sleep(0.02)
                started = time.monotonic()
                os.kill(tool.pid, number)
                tool.wait(20)
            self.assertLess(time.monotonic() - started, 10)
            [pid] = map(int, self.log.read_text().split())
            self.assertIsNone(Identity.of(pid))
