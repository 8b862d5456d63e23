"""Running suites in order, telling about each, adding up."""

import os
import time
import traceback
from functools import partial

from . import suites
from .failure import Failure
from .needs import Needs
from .parallel import in_parallel
from .progress import say, step
from .result import Result, store, total

TAIL = 60


def run_target(places, target):
    """Run the suites of a make target; returns the exit status."""
    chosen = suites.suites_of(target)
    started = time.monotonic()
    needs = Needs()
    for suite in chosen:
        needs.uses.update(suite.uses)
        needs.templates.update(suite.templates)
    with needs.provide(places) as run:
        results = _run_all(run, chosen)
    store(results, places.results / f"{target}.json")
    _tell(results, places, round(time.monotonic() - started))
    return 0 if all(result.good for result in results) else 1


def _run_all(run, chosen):
    """Suites that do not drive a browser may share the machine."""
    results = []
    for browser, at_once in ((False, _jobs()), (True, 1)):
        some = [suite for suite in chosen if suite.browser == browser]
        jobs = [partial(_run_one, run, suite) for suite in some]
        results += in_parallel(jobs, at_once)
    order = [suite.name for suite in chosen]
    return sorted(results, key=lambda result: order.index(result.name))


def _jobs():
    value = os.environ.get("JOBS") or "2"
    if not value.isdigit() or not int(value):
        raise Failure(f"JOBS={value} is not a number of suites")
    return int(value)


def _run_one(run, suite):
    started = time.monotonic()
    result = Result(suite.name)
    with step(suite.name):
        try:
            result = suite.run(run)
        except Failure as failure:
            result.fail(str(failure))
        except Exception as error:
            # A fault of ours must not cost the results of the other suites.
            result.fail(repr(error))
            result.excerpt = traceback.format_exc().splitlines()
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
