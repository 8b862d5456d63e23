"""Running suites in order, telling about each, adding up."""

import os
import time
import traceback
from collections import defaultdict
from functools import partial

from . import suites
from .failure import Failure
from .needs import Needs
from .parallel import in_parallel
from .progress import say, step
from .result import Result, store, total

TAIL = 60
# Of one suite, in the summary: a suite that did not start has hundreds.
NAMED = 20


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
    """Those without a lane share the machine; then the lanes do."""
    lanes = defaultdict(list)
    for suite in chosen:
        lanes[suite.lane].append(suite)
    alone = [partial(_run_one, run, suite) for suite in lanes.pop(None, [])]
    results = list(in_parallel(alone, _jobs()))
    # Tills wait for each other most of their time, and half an hour is the limit.
    rows = [partial(_run_row, run, row) for row in lanes.values()]
    for row in in_parallel(rows, len(rows) or 1):
        results += row
    order = [suite.name for suite in chosen]
    return sorted(results, key=lambda result: order.index(result.name))


def _run_row(run, row):
    return [_run_one(run, suite) for suite in row]


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
    _name_failures(results)
    say(f"  {seconds} s in all; logs and JSON in {places.results}")
    say(total(results).counts())


def _name_failures(results):
    """At the end, as many who read of a failed run see nothing but the end."""
    for result in results:
        for note in [] if result.good else result.notes[:NAMED]:
            say(f"  BAD  {result.name}: {note[:200]}")
