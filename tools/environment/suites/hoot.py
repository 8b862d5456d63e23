"""HOOT: Odoo's unit tests in the browser."""

from ..odoo_log import OdooLog
from .odoo import BROWSER, be_patient, count, run_odoo
from .suite import Suite


class HootSuite(Suite):
    """HOOT tests in Chromium.

    :param tags: Odoo's test tags, of the one test that runs HOOT
    """

    uses = ("odoo",)
    lane = BROWSER

    def __init__(self, name, template, tags):
        super().__init__(name)
        self.templates = (template,)
        self.tags = tags

    def fill(self, run, log, result):
        [template] = self.templates
        instance = run.installed(template)
        be_patient(instance)
        status = run_odoo(instance, [], self.tags, log)
        found = OdooLog.read(log)
        count(result, status, found)
        result.notes += found.hoot_bad
        # Odoo sees one test; the number that counts is HOOT's.
        if found.hoot:
            passed, failed, skipped = map(sum, zip(*found.hoot, strict=True))
            result.passed = passed
            result.failed = max(result.failed, failed)
            result.skipped += skipped
        else:
            result.passed = 0
