"""Each thing that is measured, and the servers and databases it is measured on."""

import json
import os

from ..addon_install import put_addon
from ..child import run_logged
from ..failure import Failure
from ..instance import DATABASE
from ..node import run_script, till_environment
from ..places import ADDON
from ..server import Server

BARE = "bare"
FRESH = "fresh"
TIMEOUT = 900


class Measurements:
    """Two instances of the same content: one has the addon, the other has not.

    Methods return what the script that they run has measured; see there.
    """

    def __init__(self, run):
        self.run = run
        self.log = run.log("bench")
        self.plain = run.instance("bench-plain", "plain")
        self.guarded = run.instance("bench-guarded", "plain")
        # Beside the other in one cluster: one process works on both by turns.
        self._copy(DATABASE, BARE)
        put_addon(self.guarded)
        self._copy(DATABASE, FRESH)
        self.server = Server(self.guarded, crons=False)
        self.plain_server = Server(self.plain, crons=False)

    def boots(self):
        self.plain_server.start()
        self.server.start()
        return self._measure_on_tills("boot")

    def carts(self):
        return self._measure_on_tills("cart")

    def offline_starts(self):
        sides = {"plain": self.plain, "guarded": self.guarded}
        tills = {
            side: self._measure_in_odoo("catalogue", [DATABASE], instance)
            for side, instance in sides.items()
        }
        found = self._measure_on_tills("offline_start", BENCH_TILLS=json.dumps(tills))
        self.plain.stop()
        self.guarded.stop()
        self._throw_away_tills()
        return found

    def latencies(self):
        self.server.start()
        found = self._measure_in_odoo("latencies", [DATABASE], url=self.server.url)
        self.guarded.stop()
        return found

    def transactions(self):
        names = {"plain": BARE, "guarded": DATABASE}
        databases = list(names.values())
        return self._measure_in_odoo("transactions", databases, names=list(names))

    def pulls(self):
        return self._measure_in_odoo("pulls", [DATABASE])

    def ledger(self):
        return self._measure_in_node("ledger")

    def _copy(self, database, name):
        self.guarded.cluster.query(
            "postgres", f"CREATE DATABASE {name} TEMPLATE {database}"
        )

    def _throw_away_tills(self):
        """What comes next begins with the database of the beginning."""
        self.guarded.cluster.start()
        self.guarded.cluster.query("postgres", f"DROP DATABASE {DATABASE}")
        self._copy(FRESH, DATABASE)

    def _measure_on_tills(self, name, **told):
        urls = {"plain": self.plain_server.url, "guarded": self.server.url}
        told.update(
            till_environment(self.server, DATABASE), BENCH_URLS=json.dumps(urls)
        )
        return self._measure_in_node(name, **told)

    def _measure_in_odoo(self, name, databases, instance=None, **settings):
        instance = instance or self.guarded
        instance.cluster.start()
        result = instance.data / f"{name}.json"
        # The script of Odoo's server is in use as long as that is.
        launcher = instance.folder / f"bench-{name}.py"
        tools = instance.addons / ADDON / "tools"
        launcher.write_text(
            f"import sys\n\nsys.path.append({str(tools)!r})\n"
            f"from benchmarks.launcher import main\n\nmain({name!r})\n"
        )
        [python, _script, *arguments] = instance.command("--no-http")
        settings.update(databases=databases, result=str(result))
        options = instance.options()
        options["env"]["BENCH_SETTINGS"] = json.dumps(settings)
        status = run_logged(
            [python, str(launcher), *arguments], self.log, TIMEOUT, **options
        )
        return self._read(name, status, result)

    def _measure_in_node(self, name, **told):
        result = self.run.folder / f"{name}.json"
        checkout = self.run.places.checkout
        told["BENCH_RESULT"] = str(result)
        status = run_script(f"bench:{name}", checkout, self.log, TIMEOUT, **told)
        return self._read(name, status, result)

    def _read(self, name, status, result):
        if status != 0 or not os.path.exists(result):
            lines = self.log.read_text(errors="replace").splitlines()[-30:]
            raise Failure(f"Measuring {name} failed:\n" + "\n".join(lines))
        return json.loads(result.read_text())
