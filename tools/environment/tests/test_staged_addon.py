import subprocess

from ..failure import Failure
from ..staged_addon import addon_files, fingerprint, stage
from .scratch import ScratchCase


class StagedAddonTest(ScratchCase):
    def setUp(self):
        super().setUp()
        self.checkout = self.folder / "any name"
        self.checkout.mkdir()
        for name in ("__manifest__.py", "models/a.py", "gone.py"):
            self.write(name, name)
        self.write(".gitignore", "node_modules/\n*.pyc\n")
        self.git("init", "-q")
        self.git("add", ".")
        (self.checkout / "gone.py").unlink()
        self.write("models/new.py", "not added yet")
        self.write("models/a.pyc", "ignored")
        self.write("node_modules/b/b.js", "ignored")

    def write(self, name, text):
        path = self.checkout / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def git(self, *arguments):
        subprocess.run(["git", "-C", self.checkout, *arguments], check=True)

    def test_files(self):
        self.assertEqual(
            addon_files(self.checkout),
            [".gitignore", "__manifest__.py", "models/a.py", "models/new.py"],
        )

    def test_stage_takes_what_was_removed_away(self):
        target = self.folder / "stage"
        stage(self.checkout, target)
        (self.checkout / "models/new.py").unlink()
        stage(self.checkout, target)
        self.assertEqual(stage(self.checkout, target), fingerprint(self.checkout))
        addon = target / "pos_stock_guard"
        self.assertEqual((addon / "models/a.py").read_text(), "models/a.py")
        self.assertFalse((addon / "models/new.py").exists())
        self.assertFalse((addon / "node_modules").exists())

    def test_fingerprint_follows_the_content(self):
        before = fingerprint(self.checkout)
        self.write("models/a.pyc", "ignored still")
        self.assertEqual(fingerprint(self.checkout), before)
        self.write("models/a.py", "changed")
        self.assertNotEqual(fingerprint(self.checkout), before)

    def test_no_checkout(self):
        with self.assertRaises(Failure):
            addon_files(self.folder)
