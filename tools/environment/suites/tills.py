"""Real tills in Chromium against a real server."""

import shutil

from ..addon_install import put_addon
from ..control import Control
from ..instance import DATABASE
from ..node import run_script, till_environment
from ..server import Server
from .node import count_tap
from .suite import Suite


class TillsSuite(Suite):
    """QUnit tests that drive several tills; their sales are committed."""

    uses = ("odoo", "node")
    templates = ("plain",)
    lane = "tills"

    def __init__(self, name, workers):
        super().__init__(name)
        self.workers = workers

    def fill(self, run, log, result):
        script = f"test:{self.name}"
        status = with_server(run, self.name, script, log, self.workers)
        count_tap(result, status, log)


def with_server(run, name, script, log, workers=2, prepare=None, timeout=1800):
    """Run a script of package.json against a server of its own.

    :param prepare: called with the instance before its server starts; returns what
        else the script is told
    """
    instance = run.instance(name, "plain")
    put_addon(instance)
    more = prepare(instance) if prepare else {}
    server = Server(instance, crons=False, workers=workers)
    server.start()
    control = Control(server, instance.folder / "control")
    control.start()
    told = {**till_environment(server, DATABASE, control), **more}
    status = run_script(script, run.places.checkout, log, timeout, **told)
    control.stop()
    instance.stop()
    # The run's folder goes; what the server said may explain a failure.
    shutil.copyfile(server.log, run.log(f"{name}-server"))
    return status
