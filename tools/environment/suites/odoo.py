"""Tests run by Odoo's own test runner."""

from pathlib import Path

from ..child import run_logged
from ..odoo_log import OdooLog
from ..places import ADDON
from ..ports import free_ports
from .suite import Suite

TIMEOUT = 5400
# The lane of those for which Odoo starts the browser.
BROWSER = "browser"
_PATIENT = Path(__file__).with_name("patient_launcher.py")


class OdooSuite(Suite):
    """Python tests or tours of the addon.

    :param tags: Odoo's test tags
    :param lane: ``BROWSER`` for tours
    :param update: update this module instead of installing the addon
    """

    uses = ("odoo",)

    def __init__(self, name, template, tags, lane=None, update=None):
        super().__init__(name)
        self.templates = (template,)
        self.tags = tags
        self.lane = lane
        self.update = update

    def fill(self, run, log, result):
        [template] = self.templates
        instance, options = self.prepare(run, template)
        if self.lane:
            be_patient(instance)
        status = run_odoo(instance, options, self.tags, log)
        count(result, status, OdooLog.read(log))

    def prepare(self, run, template):
        """The instance, and with which options of Odoo its tests are run."""
        if self.update:
            return run.installed(template), ["-u", self.update]
        if self.lane:
            return run.installed(template), []
        # Installed by the run itself: its at_install tests need that.
        return run.instance(self.name, template), ["-i", ADDON]


def be_patient(instance):
    """Let an instance's tests wait for a browser that is slow to start."""
    instance.launcher_text = _PATIENT.read_text()


def run_odoo(instance, options, tags, log, **environment):
    """Run Odoo's tests on an instance; returns the exit status."""
    instance.cluster.start()
    [port] = free_ports(1)
    command = instance.command(
        *options, "--test-tags", tags, "--stop-after-init", http_port=port
    )
    settings = instance.options()
    settings["env"].update(environment)
    return run_logged(command, log, TIMEOUT, **settings)


def count(result, status, found):
    """Counts from the log, checked against Odoo's own summary."""
    bad = {name for name in found.bad if name in found.started}
    outside = [name for name in found.bad if name not in found.started]
    result.skipped = len(found.skipped)
    skipped_tests = [name for name in found.skipped if name in found.started]
    result.passed = len(found.started) - len(bad) - len(skipped_tests)
    for name in [*sorted(bad), *outside]:
        result.fail(name)
    result.notes += [f"skipped {name}" for name in found.skipped]
    for line in found.complaints:
        result.fail(f"logged outside of a test's result: {line}")
    _cross_check(result, status, found)
    result.excerpt = found.trouble


def _cross_check(result, status, found):
    if status is None:
        result.fail(f"stopped after {TIMEOUT} s")
    elif found.summary is None:
        result.fail(f"Odoo ended with status {status} before it had counted its tests")
    else:
        failures, errors, tests = found.summary
        if tests != len(found.started):
            result.fail(f"Odoo counts {tests} tests, its log {len(found.started)}")
        if (failures or errors or status) and not result.failed:
            result.fail(f"Odoo counts {failures} failures, {errors} errors: {status}")
