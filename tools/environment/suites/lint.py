"""All linters; each counts as one test."""

import contextlib

from ..child import run_logged
from ..node import run_script
from ..places import ADDON
from ..python_lint import provide_linters
from ..staged_addon import stage
from .suite import Suite

NODE_SCRIPTS = ("lint", "check:format", "typecheck", "build:check")
PYTHON_CHECKS = (
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
    ["pylint", f"--rcfile={ADDON}/.pylintrc", ADDON],
)


class LintSuite(Suite):
    """ESLint, prettier, tsc, stale output, ruff and pylint-odoo."""

    uses = ("node", "linters")

    def __init__(self):
        super().__init__("lint")

    def fill(self, run, log, result):
        checkout = run.places.checkout
        python = provide_linters(run.places) / "bin/python"
        for script in NODE_SCRIPTS:
            with _check(f"npm run {script}", log, result) as status:
                status.append(run_script(script, checkout, log))
        # pylint-odoo takes the folder's name for the addon's.
        stage(checkout, run.folder / "lint")
        for arguments in PYTHON_CHECKS:
            where = run.folder / "lint" if arguments[0] == "pylint" else checkout
            with _check(" ".join(arguments), log, result) as status:
                command = [python, "-m", *arguments]
                status.append(run_logged(command, log, 600, cwd=where))


@contextlib.contextmanager
def _check(title, log, result):
    """Head a linter's output with its title, count the status it appends."""
    with log.open("a") as output:
        output.write(f"\n== {title}\n")
    status = []
    yield status
    if status == [0]:
        result.passed += 1
    else:
        result.fail(f"{title} found something")
