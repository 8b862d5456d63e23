"""All measurements in order, and the page they end up on."""

from ..needs import Needs
from ..progress import say, step
from .machine import describe_machine
from .measurements import Measurements
from .report import report

# What follows it in the page is ours to write.
MARKER = "<!-- Written by `make bench`. -->\n"


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
    write_page(places.checkout / "doc" / "benchmarks.md", text)


# What opens the databases in a browser comes before they are filled.
_PARTS = (
    ("how long a till takes to open", "boots"),
    ("how long news takes", "latencies"),
    ("the work of sales and deliveries", "transactions"),
    ("full pulls", "pulls"),
    ("the till's ledger", "ledger"),
)


def write_page(page, text):
    """Put the text behind the marker, in place of what was there."""
    head = page.read_text().partition(MARKER)[0]
    page.write_text(f"{head}{MARKER}\n{text}")
