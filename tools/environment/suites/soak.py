"""Thousands of claims and sales at once, on a server that gets killed."""

import json
import os

from ..bench.machine import describe_machine
from ..instance import DATABASE
from ..machine import postgres_programs
from ..page import write_page
from ..postgres import ROLE
from .node import count_tap
from .soak_report import report
from .suite import Suite
from .tills import with_server

# As many as ask at once.
WORKERS = 8
TIMEOUT = 5400


class SoakSuite(Suite):
    """The race for the last units; a whole run without a fault ends up in the page."""

    uses = ("odoo", "node")
    templates = ("plain",)
    lane = "tills"

    def __init__(self):
        super().__init__("soak")

    def fill(self, run, log, result):
        machine = describe_machine(run)
        found = run.folder / "soak.json"

        def prepare(instance):
            return _open_database(instance) | {"BENCH_RESULT": str(found)}

        status = with_server(
            run, self.name, "test:soak", log, WORKERS, prepare, TIMEOUT
        )
        count_tap(result, status, log)
        is_whole = not os.environ.get("STOCK_GUARD_ATTEMPTS")
        if is_whole and result.good:
            text = report(machine, json.loads(found.read_text()))
            write_page(run.places.checkout / "doc" / "soak.md", "soak", text)


def _open_database(instance):
    """Have PostgreSQL keep the time of each commit; returns how the tests reach it."""
    instance.query("ALTER SYSTEM SET track_commit_timestamp = on")
    # Read at its start only: the server starts it again.
    instance.cluster.stop()
    return {
        "PGHOST": str(instance.cluster.socket),
        "PGUSER": ROLE,
        "PGDATABASE": DATABASE,
        "STOCK_GUARD_PSQL": str(postgres_programs() / "psql"),
        "STOCK_GUARD_LOG": str(instance.folder / "odoo.log"),
    }
