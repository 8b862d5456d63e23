"""Lines on the terminal: what runs now and how long it has taken."""

import contextlib
import sys
import threading
import time

_write = threading.Lock()
_steps = 0


def say(text=""):
    """Print one line at once, also when the output is a file or a pipe."""
    with _write:
        print(text, flush=True)


@contextlib.contextmanager
def step(title):
    """Announce a long step, show that it is alive, and say how long it took.

    A terminal sees the seconds count; anything else gets a line every 30 s, so
    that a log never looks stuck.
    """
    global _steps
    started = time.monotonic()
    done = threading.Event()
    # Two steps at once cannot share the last line of a terminal.
    live = sys.stdout.isatty() and not _steps
    _steps += 1

    def elapsed():
        return round(time.monotonic() - started)

    def tick():
        while not done.wait(1 if live else 30):
            with _write:
                if live:
                    print(f"\r  {title} … {elapsed()} s ", end="", flush=True)
                else:
                    print(f"  {title} … {elapsed()} s", flush=True)

    if not live:
        say(f"  {title} …")
    ticker = threading.Thread(target=tick, daemon=True)
    ticker.start()
    ended = "stopped"
    try:
        yield
        ended = "done"
    finally:
        done.set()
        ticker.join()
        _steps -= 1
        start_of_line = "\r" if live else ""
        say(f"{start_of_line}  {title}: {ended} after {elapsed()} s ")
