"""A lock file that dies with its holder."""

import contextlib
import fcntl

from .progress import say


@contextlib.contextmanager
def exclusive(path, purpose):
    """Hold the lock file ``path``; wait, and say so, while another holds it.

    The kernel drops the lock when the holder ends in whatever way, so there is
    no stale lock to clean. Descriptors are not inherited by child processes.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"  waiting: another command is at work on {purpose}")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
