"""All measurements in order, and the page they end up on."""

from ..needs import Needs
from ..page import write_page
from ..progress import say, step
from .machine import describe_machine
from .measurements import Measurements
from .report import report


def bench(places):
    """Measure everything, print it and put it into ``doc/benchmarks.md``."""
    needs = Needs(uses={"odoo", "node"}, templates={"plain"})
    with needs.provide(places) as run:
        machine = describe_machine(run)
        measurements = Measurements(run)
        found = {}
        for title, name in _PARTS:
            with step(f"Measuring {title}"):
                found[name] = getattr(measurements, name)()
    text = report(machine, found)
    say()
    say(text)
    write_page(places.checkout / "doc" / "benchmarks.md", "bench", text)


# What opens the databases in a browser comes first: it ends with fresh ones.
_PARTS = (
    ("how long a till takes to open", "boots"),
    ("what adding to the cart takes", "carts"),
    ("how long a till takes to start without network", "offline_starts"),
    ("how long news takes", "latencies"),
    ("the work of sales and deliveries", "transactions"),
    ("full pulls", "pulls"),
    ("the till's ledger", "ledger"),
)
