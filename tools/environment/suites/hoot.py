"""HOOT: Odoo's unit tests in the browser."""

from ..odoo_log import OdooLog
from .odoo import count, run_odoo
from .suite import Suite


class HootSuite(Suite):
    """HOOT tests in Chromium.

    :param tags: Odoo's test tags, of the one test that runs HOOT
    """

    uses = ("odoo",)
    browser = True

    def __init__(self, name, template, tags):
        super().__init__(name)
        self.templates = (template,)
        self.tags = tags

    def fill(self, run, log, result):
        [template] = self.templates
        status = run_odoo(run.installed(template), [], self.tags, log)
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
