"""All measurements in order, and the page they end up on."""

from ..needs import Needs
from ..page import write_page
from ..progress import say, step
from .machine import describe_machine
from .measurements import Measurements
from .report import report
from .report_tills import report_tills


def bench(places):
    """Measure everything, print it and put it into ``doc/benchmarks.md``."""
    # What opens the databases in a browser comes first: it ends with fresh ones.
    _bench(places, ["bench-tills", "bench"])


def bench_tills(places):
    """The same of what is measured on tills only."""
    _bench(places, ["bench-tills"])


def _bench(places, targets):
    needs = Needs(uses={"odoo", "node"}, templates={"plain"})
    with needs.provide(places) as run:
        machine = describe_machine(run)
        measurements = Measurements(run)
        for target in targets:
            parts, describe = _PARTS[target]
            found = {}
            for title, name in parts:
                with step(f"Measuring {title}"):
                    found[name] = getattr(measurements, name)()
            text = describe(machine, found)
            say()
            say(text)
            write_page(places.checkout / "doc" / "benchmarks.md", target, text)


_PARTS = {
    "bench-tills": (
        (
            ("how long a till takes to open", "boots"),
            ("what adding to the cart takes", "carts"),
            ("how long a till takes to start without network", "offline_starts"),
        ),
        report_tills,
    ),
    "bench": (
        (
            ("how long news takes", "latencies"),
            ("the work of sales and deliveries", "transactions"),
            ("full pulls", "pulls"),
            ("the till's ledger", "ledger"),
        ),
        report,
    ),
}
