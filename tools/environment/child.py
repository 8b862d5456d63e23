"""Commands we wait for, and end when we are ended ourselves."""

import contextlib
import os
import subprocess
import threading
import time

from .process import Identity

_running = set()
_guard = threading.Lock()
_closing = False


def run_logged(command, log, timeout=None, **options):
    """Run a command to its end, output to a file; returns the exit status.

    It gets a session of its own, so that a browser it leaves behind ends with
    it. After ``timeout`` seconds it is stopped and the status is None.
    """
    until = time.monotonic() + (timeout or float("inf"))
    with log.open("ab") as output, _registered(command, output, options) as child:
        while not _has_ended(child):
            if time.monotonic() > until:
                return None
            time.sleep(0.1)
    return child.returncode


def _has_ended(child):
    # Not reaped here: only a leader that is still there, even dead, lets us
    # address its session without the risk of meeting another.
    flags = os.WEXITED | os.WNOHANG | os.WNOWAIT
    return os.waitid(os.P_PID, child.pid, flags) is not None


@contextlib.contextmanager
def _registered(command, output, options):
    with _guard:
        stop_if_closing()
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            **options,
        )
        identity = Identity.of(child.pid, dead_too=True)
        _running.add(identity)
    try:
        yield child
    finally:
        identity.stop(seconds=10)
        child.wait()
        with _guard:
            _running.discard(identity)


def stop_if_closing():
    """End this thread when the whole command is ending."""
    if _closing:
        raise KeyboardInterrupt


def stop_children():
    """End all commands other threads wait for, and let none start."""
    global _closing
    with _guard:
        _closing = True
        waited = list(_running)
    for identity in waited:
        identity.stop(seconds=10)
    until = time.monotonic() + 15
    while _running and time.monotonic() < until:
        time.sleep(0.05)
