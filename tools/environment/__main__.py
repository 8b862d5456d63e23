"""Commands of the environment tool; ``make help`` lists them by target."""

import os
import signal
import sys

from . import suites
from .account import service_account
from .bench import bench, bench_tills
from .child import stop_children
from .chores import clean_cache, pot, screenshots
from .demo import Demo, stop_demo
from .failure import Failure
from .machine import provide_packages
from .odoo_source import provide_source
from .places import Places
from .progress import say
from .runner import run_target


def _demo(places):
    provide_packages(for_tests=False)
    return Demo(places, provide_source(places), service_account())


def _runner(target):
    return lambda places: run_target(places, target)


COMMANDS = {
    "demo": lambda places: _demo(places).run(),
    "demo-reset": lambda places: _demo(places).reset(),
    "stop": stop_demo,
    "screenshots": screenshots,
    "pot": pot,
    "bench": bench,
    "bench-tills": bench_tills,
    "clean-cache": clean_cache,
    **{target: _runner(target) for target in suites.GROUPS},
}


def main(arguments):
    """Run one command; returns the exit status."""
    # What we write must be readable for the unprivileged account.
    os.umask(0o022)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        say("usage: python3 -m environment " + " | ".join(COMMANDS))
        return 2
    try:
        return COMMANDS[arguments[0]](Places()) or 0
    except Failure as failure:
        say(f"\n{failure}")
        return 1
    except KeyboardInterrupt:
        say("\nstopped")
        return 130
    finally:
        stop_children()


sys.exit(main(sys.argv[1:]))
