"""HOOT: Odoo's unit tests in the browser."""

from ..odoo_log import OdooLog
from .odoo import count, run_odoo
from .suite import Suite


class HootSuite(Suite):
    """The HOOT tests of one addon, run by ``web``'s test in Chromium."""

    uses = ("odoo",)
    browser = True

    def __init__(self, name, template, addon):
        super().__init__(name)
        self.templates = (template,)
        self.addon = addon

    def fill(self, run, log, result):
        [template] = self.templates
        tags = f"/web:WebSuite.test_unit_desktop[{self.addon}]"
        status = run_odoo(run.installed(template), [], tags, log)
        found = OdooLog.read(log)
        count(result, status, found)
        # Odoo sees one test; the number that counts is HOOT's.
        if found.hoot:
            passed, failed, skipped = map(sum, zip(*found.hoot, strict=True))
            result.passed = passed
            result.failed = max(result.failed, failed)
            result.skipped += skipped
        else:
            result.passed = 0
