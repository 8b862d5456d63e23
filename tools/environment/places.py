"""Where things lie: the checkout, and the cache and state outside of it."""

import hashlib
import os
from pathlib import Path

ADDON = "pos_stock_guard"
CHECKOUT = Path(__file__).resolve().parents[2]


def cache_root():
    """Folder of all downloads, ready databases and runs.

    Below the user's cache directory, except where root's home is closed to the
    unprivileged account that runs the servers: then below the system's.
    """
    configured = os.environ.get("XDG_CACHE_HOME")
    folder = Path(configured) if configured else Path.home() / ".cache"
    if not folder.is_absolute():
        folder = Path.home() / ".cache"
    if os.geteuid() == 0 and not _open_to_everyone(folder):
        folder = Path("/var/cache")
    return folder / ADDON


def _open_to_everyone(folder):
    present = [part for part in (folder, *folder.parents) if part.is_dir()]
    return all(part.stat().st_mode & 0o001 for part in present)


class Places:
    """The folders below the cache root."""

    def __init__(self, root=None, checkout=CHECKOUT):
        self.root = Path(root or cache_root())
        self.checkout = Path(checkout)
        self.apt = self.root / "apt"
        self.cache = self.root / "cache"
        self.home = self.root / "home"
        self.bytecode = self.root / "bytecode"
        self.runs = self.root / "runs"
        # Two checkouts on one machine have a demo and results each.
        own = hashlib.sha256(str(self.checkout).encode()).hexdigest()[:8]
        self.demo = self.root / "demos" / own
        self.results = self.root / "results" / own
        self.screenshots = self.results / "screenshots"
