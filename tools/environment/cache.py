"""Things that are slow to make, kept until what they were made from changes."""

import hashlib
import json
import os
import shutil
from pathlib import Path

from .failure import Failure
from .lock import exclusive

MARKER = ".complete.json"


def key_of(ingredients):
    """A short name for what something is made from (any JSON value)."""
    text = json.dumps(ingredients, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def weigh(folder):
    """``[files, bytes]`` below a folder, without its marker.

    Cheap enough for every start, and enough to notice what a full disk, a
    cleaner or a killed copy leaves behind.
    """
    files = size = 0
    for parent, _folders, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            if path != os.path.join(folder, MARKER):
                files += 1
                size += os.lstat(path).st_size
    return [files, size]


class Entry:
    """One cached folder, complete or absent, never anything in between.

    It is built under another name, marked last, then renamed in place. A folder
    without a marker, with the marker of another key, or with other content than
    the marker tells is thrown away and built again.
    """

    def __init__(self, folder, name, ingredients):
        self.name = name
        self.key = key_of(ingredients)
        self.ingredients = ingredients
        self.folder = Path(folder)
        self.path = self.folder / f"{name}-{self.key}"

    def is_complete(self):
        try:
            marker = json.loads((self.path / MARKER).read_text())
            return marker["key"] == self.key and marker["weight"] == weigh(self.path)
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def ensure(self, build):
        """Path of the entry; ``build(empty_folder)`` fills it when needed."""
        if self.is_complete():
            return self.path
        lock = self.folder / f".{self.name}.lock"
        with exclusive(lock, f"the cached {self.name}"):
            if not self.is_complete():
                self._rebuild(build)
        return self.path

    def _rebuild(self, build):
        # We hold the lock: whatever was being built here belongs to the dead.
        for leftover in self.folder.glob(f".building-{self.name}-*"):
            shutil.rmtree(leftover)
        if self.path.exists():
            shutil.rmtree(self.path)
        draft = self.folder / f".building-{self.name}-{self.key}"
        draft.mkdir()
        try:
            build(draft)
            os.sync()
            self._mark(draft)
            draft.rename(self.path)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        if not self.is_complete():
            raise Failure(f"{self.path} changed while it was being stored")

    def _mark(self, folder):
        marker = {"key": self.key, "weight": weigh(folder)}
        marker["made_from"] = self.ingredients
        (folder / MARKER).write_text(json.dumps(marker, indent=1) + "\n")
