import os

from ..places import Places
from ..process import Identity, spawn
from ..run import OWNER, Run
from ..services import pid_file
from .scratch import ScratchCase


class RunTest(ScratchCase):
    def setUp(self):
        super().setUp()
        self.places = Places(self.folder)

    def test_folder_is_gone_at_the_end_and_the_log_stays(self):
        with self.assertRaises(KeyboardInterrupt):
            with Run(self.places, None, None) as run:
                log = run.log("a")
                folder = run.folder
                self.assertTrue(folder.is_dir())
                raise KeyboardInterrupt
        self.assertFalse(folder.exists())
        self.assertTrue(log.exists())

    def test_servers_end_with_the_run(self):
        with Run(self.places, None, None) as run:
            child = self.serve(run.folder / "instance")
        self.assertLess(child.wait(5), 0)

    def test_what_a_killed_run_left_is_removed_with_its_servers(self):
        dead = self.places.runs / "dead"
        child = self.serve(dead / "instance")
        gone = Identity(pid=1, started=0, boot="another")
        gone.save(dead / OWNER)
        with Run(self.places, None, None):
            self.assertFalse(dead.exists())
        self.assertLess(child.wait(5), 0)

    def test_a_living_run_is_left_alone(self):
        other = self.places.runs / "other"
        other.mkdir(parents=True)
        Identity.of(os.getpid()).save(other / OWNER)
        with Run(self.places, None, None):
            self.assertTrue(other.exists())

    def serve(self, instance):
        instance.mkdir(parents=True)
        file = pid_file(instance, "odoo")
        child = spawn(["sleep", "60"], instance / "log", file)
        self.addCleanup(child.kill)
        return child
