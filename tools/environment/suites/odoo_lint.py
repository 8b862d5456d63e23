"""Odoo's own test_lint, on this addon only."""

from pathlib import Path

from ..node import provide_odoo_eslint
from ..odoo_log import OdooLog
from ..places import ADDON
from ..python_lint import provide_linters
from .odoo import count, run_odoo
from .suite import Suite

# They test Odoo's checkers and Odoo's own base, not an addon.
_NOT_ABOUT_US = ("TestGetTextLint", "TestSqlLint", "TestI18nChecks", "TestDocstring")
_TAGS = ",".join(["/test_lint", *(f"-/test_lint:{name}" for name in _NOT_ABOUT_US)])


class OdooLintSuite(Suite):
    """test_lint knows no scope: a launcher narrows what it looks at."""

    uses = ("odoo", "node", "linters")
    templates = ("plain",)

    def __init__(self):
        super().__init__("odoo-lint")

    def fill(self, run, log, result):
        instance = run.instance(self.name, "plain")
        linters = provide_linters(run.places)
        [packages] = linters.glob("lib/python*/site-packages")
        eslint = provide_odoo_eslint(run.places)
        programs = instance.folder / "bin"
        programs.mkdir()
        pylint = programs / "pylint"
        pylint.write_text(f"#!/bin/sh\nexec '{linters}/bin/python' -m pylint \"$@\"\n")
        pylint.chmod(0o755)
        instance.launcher_text = _launcher(packages)
        path = f"{programs}:{eslint}:{instance.environment()['PATH']}"
        options = ["-i", f"{ADDON},test_lint"]
        status = run_odoo(instance, options, _TAGS, log, PATH=path)
        found = OdooLog.read(log)
        count(result, status, found)
        for line in found.warnings:
            # Some of its checks only warn.
            if ".test_lint." in line and ADDON in line:
                result.fail(line)


def _launcher(packages):
    text = Path(__file__).with_name("odoo_lint_launcher.py").read_text()
    return f"{text}\n\nmain({ADDON!r}, {str(packages)!r})\n"
