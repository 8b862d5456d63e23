"""A folder of its own for each test."""

import tempfile
import unittest
from pathlib import Path


class ScratchCase(unittest.TestCase):
    """Gives each test an empty folder, ``self.folder``."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
