"""How much of what a process does, and PostgreSQL for it, is done by the addon.

Seconds of processor time, not of a clock: whatever else the machine does is no part of
them. And the addon's own, not the difference of two runs: on two databases that takes
Odoo a second each, a hundredth of it is lost in the noise.
"""

import time
from functools import wraps
from inspect import isfunction

from odoo.sql_db import Cursor

ADDON = "pos_stock_guard"
# Called by a flush, and not by a method of Odoo's that it overrides.
HOOKS = {("pos.stock.publisher", "_write_notes")}


class OwnWork:
    """Counts as the addon's: its methods that override Odoo's, with all that they call,
    but for what they override; and its hooks.

    From its making on, for all registries of this process: they share their classes.
    """

    def __init__(self, registry):
        self._is_own = [False]
        self._since = 0
        self._nanoseconds = 0
        for part, name, is_own in _find_doors(registry):
            setattr(part, name, self._watch(vars(part)[name], is_own))
        Cursor.execute = self._watch_queries(Cursor.execute)

    def measure(self, cr, deed):
        """:return: {work: seconds of all, own: of these the addon's}"""
        backend = _Backend(cr)
        self._nanoseconds = 0
        began = time.thread_time_ns() + backend.read()
        deed()
        work = time.thread_time_ns() + backend.read() - began
        return {"work": work / 1e9, "own": self._nanoseconds / 1e9}

    def _watch(self, method, is_own):
        @wraps(method)
        def watched(*args, **kwargs):
            self._hand_over(is_own)
            try:
                return method(*args, **kwargs)
            finally:
                self._hand_back()

        return watched

    def _hand_over(self, is_own):
        self._settle()
        self._is_own.append(is_own)

    def _hand_back(self):
        self._settle()
        self._is_own.pop()

    def _settle(self):
        now = time.thread_time_ns()
        if self._is_own[-1]:
            self._nanoseconds += now - self._since
        self._since = now

    def _watch_queries(self, execute):
        @wraps(execute)
        def watched(cr, *args, **kwargs):
            if not self._is_own[-1]:
                return execute(cr, *args, **kwargs)
            backend = _Backend(cr)
            before = backend.read()
            try:
                return execute(cr, *args, **kwargs)
            finally:
                self._nanoseconds += backend.read() - before

        return watched


class _Backend:
    """The process of PostgreSQL that works for a cursor, on the same machine."""

    def __init__(self, cr):
        self._path = f"/proc/{cr.connection.info.backend_pid}/schedstat"

    def read(self):
        """Nanoseconds that it has been on a processor."""
        with open(self._path) as file:
            return int(file.read().split()[0])


def _find_doors(registry):
    """Where work changes hands.

    :return: {(class, name of a method, whether it is the addon's), ...}
    """
    doors = set()
    for model in registry.values():
        lineage = model.__mro__
        for place, part in enumerate(lineage):
            if getattr(part, "_module", None) != ADDON:
                continue
            for name, method in vars(part).items():
                if not isfunction(method):
                    continue
                below = [each for each in lineage[place + 1 :] if name in vars(each)]
                if below or (model._name, name) in HOOKS:
                    doors.add((part, name, True))
                doors |= {
                    (each, name, False)
                    for each in below[:1]
                    if getattr(each, "_module", None) != ADDON
                    and isfunction(vars(each)[name])
                }
    return doors
