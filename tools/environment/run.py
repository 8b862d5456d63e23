"""One test run: its folder, what it needs, and the end of all it started."""

import os
import shutil
import tempfile
import threading

from .addon_install import put_addon
from .instance import Instance
from .lock import exclusive
from .process import Identity
from .services import stop_services
from .template import provide_template

OWNER = "owner.json"


class Run:
    """A folder of instances that is gone when the run ends.

    :param source: Odoo's code, or None for suites that need no Odoo
    """

    def __init__(self, places, source, account):
        self.places = places
        self.source = source
        self.account = account
        self.folder = None
        self.logs = places.results / "logs"
        self._guard = threading.Lock()
        self._installed = {}

    def __enter__(self):
        self.places.runs.mkdir(parents=True, exist_ok=True)
        self.logs.mkdir(parents=True, exist_ok=True)
        with exclusive(self.places.runs / ".lock", "the runs"):
            _sweep(self.places.runs)
            self.folder = self.places.runs / tempfile.mkdtemp(
                prefix="", dir=self.places.runs
            )
            self.folder.chmod(0o755)
            Identity.of(os.getpid()).save(self.folder / OWNER)
        return self

    def __exit__(self, *_error):
        _remove(self.folder)

    def log(self, suite):
        """An empty log file for a suite; it outlives the run."""
        path = self.logs / f"{suite}.log"
        path.write_text("")
        return path

    def template(self, name):
        """Folder of a ready database."""
        return provide_template(name, self.places, self.source, self.account)

    def instance(self, name, template):
        """A fresh copy of a ready database, addon staged, not installed."""
        ready = self.template(template)
        instance = Instance(self.folder / name, self.places, self.source, self.account)
        instance.create_from(ready)
        return instance

    def installed(self, template):
        """A database with the addon, for suites that leave it as it is.

        Odoo rolls back what its tests do.
        """
        with self._guard:
            if template not in self._installed:
                instance = self.instance(f"installed-{template}", template)
                put_addon(instance)
                self._installed[template] = instance
            return self._installed[template]


def _sweep(runs):
    """Remove what killed runs left behind, their servers first."""
    for folder in runs.iterdir():
        if folder.is_dir():
            owner = Identity.load(folder / OWNER)
            if not owner or not owner.is_alive():
                _remove(folder)


def _remove(folder):
    for instance in folder.iterdir():
        if instance.is_dir():
            stop_services(instance)
    shutil.rmtree(folder, ignore_errors=True)
