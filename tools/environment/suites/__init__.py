"""The suites of tests, by name, in the order in which they run."""

from .environment import EnvironmentSuite
from .hoot import HootSuite
from .lint import LintSuite
from .node import CheckOdooSuite, UnitSuite
from .oca import OcaSuite
from .odoo import BROWSER, OdooSuite
from .odoo_lint import OdooLintSuite
from .soak import SoakSuite
from .tills import TillsSuite

_TESTS = "/pos_stock_guard,-is_tour"
# HOOT in a test of our own: counted by HOOT's number, below.
_CORE_HOOT = "/pos_stock_guard:TestCoreHoot"
_TOURS = f"is_tour/pos_stock_guard,-{_CORE_HOOT}"
_HOOT = "/web:WebSuite.test_unit_desktop[@pos_stock_guard]"

ALL = [
    EnvironmentSuite(),
    LintSuite(),
    CheckOdooSuite(),
    UnitSuite(),
    OdooSuite("odoo-plain", "plain", _TESTS),
    OdooSuite("odoo-neighbours", "neighbours", _TESTS),
    OcaSuite("oca"),
    OdooLintSuite(),
    OdooSuite("tours-plain", "plain", _TOURS, lane=BROWSER),
    OdooSuite("tours-neighbours", "neighbours", _TOURS, lane=BROWSER),
    HootSuite("hoot-plain", "plain", _HOOT),
    HootSuite("hoot-neighbours", "neighbours", _HOOT),
    HootSuite("hoot-core", "neighbours", f"is_tour{_CORE_HOOT}"),
    TillsSuite("tills", workers=2),
    TillsSuite("threaded", workers=0),
]

# Core's own tests with the addon installed: 35 minutes, so not part of `test`.
CORE = OdooSuite(
    "odoo-suite", "neighbours", "/point_of_sale", lane=BROWSER, update="point_of_sale"
)

GROUPS = {
    "test": ALL,
    "test-environment": ["environment"],
    "lint": ["lint"],
    "check-odoo": ["check-odoo"],
    "test-unit": ["unit"],
    "test-odoo": ["odoo-plain", "odoo-neighbours", "oca"],
    "test-odoo-lint": ["odoo-lint"],
    "test-tours": ["tours-plain", "tours-neighbours"],
    "test-hoot": ["hoot-plain", "hoot-neighbours", "hoot-core"],
    "test-tills": ["tills", "threaded"],
    "test-odoo-suite": [CORE],
    "soak": [SoakSuite()],
}


def suites_of(target):
    """The suites behind a make target."""
    named = {suite.name: suite for suite in ALL}
    return [named.get(entry, entry) for entry in GROUPS[target]]
