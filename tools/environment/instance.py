"""One Odoo with its database and files, below one folder."""

import os
import subprocess

from .failure import Failure
from .machine import find_program
from .places import ADDON
from .postgres import ROLE, Cluster
from .services import stop_services
from .staged_addon import stage

DATABASE = "stock_guard"
PYTHON = "/usr/bin/python3"
# Odoo starts its websocket process by running its own script again: a module
# (-m odoo) has none.
_LAUNCHER = "import odoo.cli\n\nodoo.cli.main()\n"


class Instance:
    """A folder with a PostgreSQL cluster, a filestore and the staged addon.

    :param careless: for tests: faster, not safe against a power cut
    """

    def __init__(self, folder, places, source, account, careless=True):
        self.folder = folder
        self.places = places
        self.source = source
        self.account = account
        self.cluster = Cluster(folder, account, careless)
        self.data = folder / "data"
        self.addons = folder / "addons"
        self.conf = folder / "odoo.conf"
        self.launcher = folder / "odoo-bin"
        self.launcher_text = _LAUNCHER

    def create_empty(self):
        """An empty database."""
        self._make_folders()
        self.cluster.create()
        self.cluster.start()
        self.cluster.create_database(DATABASE)

    def create_from(self, template):
        """A copy of a ready database with its filestore, and the addon.

        Returns the addon's fingerprint.
        """
        self._make_folders()
        for name in ("postgres", "data"):
            copy_tree(template / name, self.folder / name)
        self.cluster.start()
        return self.stage_addon()

    def _make_folders(self):
        # Ours, not the account's: we trust the process identities in it.
        self.folder.mkdir(parents=True, exist_ok=True)
        self.account.make_folder(self.data, 0o700)
        self.account.make_folder(self.places.home, 0o700)
        self.account.make_folder(self.places.bytecode, 0o700)
        self.account.make_folder(self.places.screenshots)
        self.addons.mkdir(exist_ok=True)

    def stage_addon(self):
        """Refresh Odoo's copy of the addon; returns its fingerprint."""
        return stage(self.places.checkout, self.addons)

    def command(self, *arguments, subcommand=(), **settings):
        """Command line of Odoo on this database; writes its configuration."""
        addons = [*self.source.addons, self.source.package / "addons"]
        if (self.addons / ADDON).is_dir():
            addons.append(self.addons)
        settings = {
            "addons_path": ",".join(map(str, addons)),
            "data_dir": self.data,
            "db_host": self.cluster.socket,
            "db_user": ROLE,
            "db_name": DATABASE,
            "list_db": False,
            "with_demo": True,
            "http_interface": "127.0.0.1",
            # Of failed tours. Odoo's own choice is one folder for all users.
            "screenshots": self.places.screenshots,
            **settings,
        }
        lines = [f"{name} = {value}\n" for name, value in settings.items()]
        self.conf.write_text("[options]\n" + "".join(lines))
        self.launcher.write_text(self.launcher_text)
        start = [PYTHON, str(self.launcher), *subcommand]
        return [*start, "-c", str(self.conf), *arguments]

    def environment(self):
        """Environment of Odoo's processes."""
        return {
            "HOME": str(self.places.home),
            "LANG": "C.UTF-8",
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "PYTHONPATH": str(self.source.python_path),
            # The tree is not the account's to write in.
            "PYTHONPYCACHEPREFIX": str(self.places.bytecode),
            **_settings_of_tests(),
        }

    def options(self):
        """Keyword arguments of ``subprocess`` for Odoo's processes."""
        return {
            "cwd": self.data,
            "env": self.environment(),
            **self.account.popen_options(),
        }

    def query(self, sql):
        """Rows of a query on the instance's database, as text."""
        return self.cluster.query(DATABASE, sql)

    def stop(self):
        """End whatever runs in this folder."""
        stop_services(self.folder)


def _settings_of_tests():
    """What the caller sets for our own tests, such as a history to replay."""
    prefix = "STOCK_GUARD_"
    return {name: os.environ[name] for name in os.environ if name.startswith(prefix)}


def copy_tree(source, target):
    """A copy with owners and modes, sharing blocks where the disk can."""
    command = [find_program("cp"), "-a", "--reflink=auto", f"{source}/.", str(target)]
    target.mkdir(exist_ok=True)
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode:
        raise Failure(f"copying {source} failed:\n{answer.stderr}")
