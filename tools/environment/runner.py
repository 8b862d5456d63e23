"""Running suites in order, telling about each, adding up."""

import os
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from . import suites
from .account import service_account
from .failure import Failure
from .machine import provide_packages
from .node import provide_node_modules
from .odoo_source import provide_source
from .places import CHECKOUT
from .progress import say, step
from .python_lint import provide_linters
from .result import Result, store, total
from .run import Run
from .template import provide_template

TAIL = 60


def run_target(places, target):
    """Run the suites of a make target; returns the exit status."""
    chosen = suites.suites_of(target)
    started = time.monotonic()
    with _prepared(places, chosen) as run:
        results = _run_all(run, chosen)
    store(results, places.results / f"{target}.json")
    _tell(results, places, round(time.monotonic() - started))
    return 0 if all(result.good for result in results) else 1


def _prepared(places, chosen):
    """Get all that the suites need, so that none waits for a download."""
    uses = {use for suite in chosen for use in suite.uses}
    if uses:
        provide_packages(for_tests=True)
    if "node" in uses:
        provide_node_modules(CHECKOUT)
    if "linters" in uses:
        provide_linters(places)
    source = provide_source(places) if "odoo" in uses else None
    account = service_account() if "odoo" in uses else None
    templates = {name for suite in chosen for name in suite.templates}
    with ThreadPoolExecutor() as pool:
        for _done in pool.map(
            lambda name: provide_template(name, places, source, account),
            sorted(templates),
        ):
            pass
    return Run(places, source, account)


def _run_all(run, chosen):
    """Suites that do not drive a browser may share the machine."""
    quiet = [suite for suite in chosen if not suite.browser]
    browser = [suite for suite in chosen if suite.browser]
    results = _run_some(run, quiet, int(os.environ.get("JOBS") or 2))
    results += _run_some(run, browser, int(os.environ.get("BROWSER_JOBS") or 1))
    order = [suite.name for suite in chosen]
    return sorted(results, key=lambda result: order.index(result.name))


def _run_some(run, some, at_once):
    if not some:
        return []
    results = []
    with ThreadPoolExecutor(at_once) as pool:
        pending = [pool.submit(_run_one, run, suite) for suite in some]
        for done in as_completed(pending):
            results.append(done.result())
    return results


def _run_one(run, suite):
    started = time.monotonic()
    result = Result(suite.name)
    with step(suite.name):
        try:
            result = suite.run(run)
        except Failure as failure:
            result.fail(str(failure))
    result.seconds = round(time.monotonic() - started)
    result.settle()
    say(f"{suite.name}: {result.counts()}")
    if not result.good:
        _complain(result, run.logs / f"{suite.name}.log")
    return result


def _complain(result, log):
    for note in result.notes:
        say(f"    {note}")
    lines = result.excerpt
    if not lines and log.exists():
        lines = log.read_text(errors="replace").splitlines()
    say(f"    from {log}:")
    for line in lines[-TAIL:]:
        say(f"    | {line[:400]}")


def _tell(results, places, seconds):
    say()
    for result in results:
        mark = "ok  " if result.good else "BAD "
        say(f"  {mark} {result.name}: {result.counts()}, {result.seconds} s")
    say(f"  {seconds} s in all; logs and JSON in {places.results}")
    say(total(results).counts())
