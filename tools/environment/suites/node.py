"""Suites that run in Node, without Odoo running."""

from ..node import run_script
from ..result import failures_of_tap, read_counts, read_tap
from .suite import Suite


class UnitSuite(Suite):
    """QUnit unit and property tests."""

    uses = ("node",)

    def __init__(self):
        super().__init__("unit")

    def fill(self, run, log, result):
        status = run_script("test:unit", run.places.checkout, log)
        count_tap(result, status, log)


class CheckOdooSuite(Suite):
    """Our declarations of Odoo's surface against Odoo's own source."""

    uses = ("node", "odoo")

    def __init__(self):
        super().__init__("check-odoo")

    def fill(self, run, log, result):
        root = str(run.source.contract_root)
        checkout = run.places.checkout
        status = run_script("check:odoo", checkout, log, ODOO_SRC=root)
        count(result, status, read_counts(log.read_text(errors="replace")))


def count_tap(result, status, log):
    """Take over what QUnit counted, and which tests it says failed."""
    text = log.read_text(errors="replace")
    result.notes += failures_of_tap(text)
    count(result, status, read_tap(text))


def count(result, status, counts):
    """Take over what a script counted, and see that it ended accordingly."""
    result.passed, result.failed, result.skipped = counts
    if status != 0 and not result.failed:
        result.fail(f"ended with status {status}")
