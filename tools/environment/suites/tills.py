"""Real tills in Chromium against a real server with workers."""

import shutil

from ..addon_install import put_addon
from ..control import Control
from ..instance import DATABASE
from ..node import run_script, till_environment
from ..result import read_tap
from ..server import Server
from .node import count
from .suite import Suite


class TillsSuite(Suite):
    """QUnit tests that drive several tills; their sales are committed."""

    uses = ("odoo", "node")
    templates = ("plain",)
    browser = True

    def __init__(self):
        super().__init__("tills")

    def fill(self, run, log, result):
        status = with_server(run, self.name, "test:tills", log)
        count(result, status, read_tap(log.read_text(errors="replace")))


class SoakSuite(Suite):
    """Long proofs: many at once, and a server that dies in the middle."""

    uses = ("odoo", "node")
    templates = ("plain",)
    browser = True

    def __init__(self):
        super().__init__("soak")

    def fill(self, run, log, result):
        # As many as ask at once.
        status = with_server(run, self.name, "test:soak", log, workers=8)
        count(result, status, read_tap(log.read_text(errors="replace")))


def with_server(run, name, script, log, workers=2):
    """Run a script of package.json against a server of its own."""
    instance = run.instance(name, "plain")
    put_addon(instance)
    server = Server(instance, crons=False, workers=workers)
    server.start()
    control = Control(server, instance.folder / "control")
    control.start()
    told = till_environment(server, DATABASE, control)
    status = run_script(script, run.places.checkout, log, **told)
    control.stop()
    instance.stop()
    # The run's folder goes; what the server said may explain a failure.
    shutil.copyfile(server.log, run.log(f"{name}-server"))
    return status
