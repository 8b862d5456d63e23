import os
import signal
import subprocess
from dataclasses import replace

from ..process import Identity, spawn, stop_saved
from .scratch import ScratchCase


class ProcessTest(ScratchCase):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "x.pid.json"
        self.log = self.folder / "x.log"

    def start(self, script="sleep 60"):
        child = spawn(["sh", "-c", script], self.log, self.file)
        # Waits for it too: nothing of a test outlives it.
        self.addCleanup(child.wait)
        self.addCleanup(child.kill)
        return child

    def test_started_process_is_known_and_ended(self):
        child = self.start()
        self.assertTrue(Identity.load(self.file).is_alive())
        self.assertTrue(stop_saved(self.file))
        self.assertEqual(child.wait(5), -signal.SIGTERM)
        self.assertFalse(self.file.exists())
        self.assertFalse(stop_saved(self.file))

    def test_number_taken_by_another_process_is_left_alone(self):
        child = self.start()
        mine = Identity.load(self.file)
        replace(mine, started=mine.started - 1).save(self.file)
        self.assertFalse(stop_saved(self.file))
        self.assertIsNone(child.poll())

    def test_number_from_before_a_restart_of_the_machine_is_left_alone(self):
        child = self.start()
        replace(Identity.load(self.file), boot="another").save(self.file)
        self.assertFalse(stop_saved(self.file))
        self.assertIsNone(child.poll())

    def test_broken_file_ends_nothing(self):
        for text in ("", "[]", "{}", '{"pid": 1}', str(os.getpid())):
            self.file.write_text(text)
            self.assertFalse(stop_saved(self.file))

    def test_one_that_will_not_end_is_killed_with_its_children(self):
        script = "trap '' TERM; sleep 61 & echo $!; wait; sleep 61"
        child = self.start(script)
        while not self.log.read_text().endswith("\n"):
            pass
        grandchild = Identity.of(int(self.log.read_text()))
        stop_saved(self.file, seconds=0.3)
        self.assertEqual(child.wait(5), -signal.SIGKILL)
        self.assertTrue(grandchild.wait(5))

    def test_name_with_brackets_and_spaces(self):
        program = self.folder / "a ) b (c"
        program.symlink_to("/bin/sleep")
        child = subprocess.Popen([program, "60"])
        identity = Identity.of(child.pid)
        self.assertEqual(identity.pid, child.pid)
        child.kill()
        child.wait()
        self.assertFalse(identity.is_alive())
