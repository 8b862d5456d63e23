import os
from pathlib import Path
from unittest import mock

from ..places import Places, cache_root
from .scratch import ScratchCase


class PlacesTest(ScratchCase):
    def root(self, uid, **environment):
        home = {"HOME": str(self.folder), "XDG_CACHE_HOME": "", **environment}
        with mock.patch.dict(os.environ, home):
            with mock.patch("os.geteuid", return_value=uid):
                return cache_root()

    def test_of_a_user(self):
        self.folder.chmod(0o700)
        self.assertEqual(self.root(1000), self.folder / ".cache/pos_stock_guard")

    def test_of_root_whose_home_is_closed(self):
        self.folder.chmod(0o700)
        self.assertEqual(self.root(0), Path("/var/cache/pos_stock_guard"))

    def test_of_root_whose_home_is_open(self):
        self.folder.chmod(0o711)
        self.assertEqual(self.root(0), self.folder / ".cache/pos_stock_guard")

    def test_configured(self):
        configured = str(self.folder / "elsewhere")
        found = self.root(1000, XDG_CACHE_HOME=configured)
        self.assertEqual(found, self.folder / "elsewhere/pos_stock_guard")
        # The specification: a relative path is to be ignored.
        found = self.root(1000, XDG_CACHE_HOME="relative")
        self.assertEqual(found, self.folder / ".cache/pos_stock_guard")

    def test_two_checkouts_have_a_demo_each(self):
        one, other = (Places(self.folder, Path(name)) for name in ("/a", "/b"))
        self.assertNotEqual(one.demo, other.demo)
        self.assertEqual(one.cache, other.cache)
