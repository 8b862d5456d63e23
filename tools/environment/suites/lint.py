"""All linters; each counts as one test."""

from ..child import run_logged
from ..node import run_script
from ..python_lint import provide_linters
from .suite import Suite

NODE_SCRIPTS = ("lint", "check:format", "typecheck", "build:check")
PYTHON_CHECKS = {
    "ruff": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
}


class LintSuite(Suite):
    """ESLint, prettier, tsc, stale output, ruff and pylint-odoo."""

    uses = ("node", "linters")

    def __init__(self):
        super().__init__("lint")

    def fill(self, run, log, result):
        checkout = run.places.checkout
        python = provide_linters(run.places) / "bin/python"
        checks = {f"npm run {name}": name for name in NODE_SCRIPTS}
        for title, script in checks.items():
            _head(log, title)
            _count(result, title, run_script(script, checkout, log))
        for title, arguments in {**PYTHON_CHECKS, **_pylint(checkout)}.items():
            _head(log, title)
            command = [python, "-m", *arguments]
            _count(result, title, run_logged(command, log, 600, cwd=checkout))


def _pylint(checkout):
    rules = checkout / ".pylintrc"
    # The addon is the checkout itself, whatever its folder is called.
    return {"pylint-odoo": ["pylint", f"--rcfile={rules}", "."]}


def _head(log, title):
    with log.open("a") as output:
        output.write(f"\n== {title}\n")


def _count(result, title, status):
    if status == 0:
        result.passed += 1
    else:
        result.fail(f"{title} found something")
