"""Processes we started: known by identity, ended without touching any other."""

import contextlib
import json
import os
import signal
import subprocess
import time
from dataclasses import asdict, dataclass
from pathlib import Path

_BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True)
class Identity:
    """A process, not just a number: process ids are used again by others."""

    pid: int
    started: int
    boot: str

    @classmethod
    def of(cls, pid, dead_too=False):
        """Identity of a process, or None; ``dead_too`` counts unreaped ones."""
        try:
            stat = Path(f"/proc/{pid}/stat").read_text()
        except OSError:
            return None
        # The name in brackets may hold spaces and brackets itself.
        fields = stat.rpartition(")")[2].split()
        if fields[0] in "ZX" and not dead_too:
            return None
        return cls(pid, int(fields[19]), _BOOT.read_text().strip())

    def is_alive(self):
        return Identity.of(self.pid) == self

    def wait(self, seconds):
        """Wait for the end; tell whether it came."""
        until = time.monotonic() + seconds
        while self.is_alive():
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        return True

    def stop(self, polite=signal.SIGTERM, seconds=20):
        """End the process, then whatever is left of its session.

        The number of a session belongs to it only as long as its leader is
        there, be it unreaped; after that nobody may be signalled by it.
        """
        if Identity.of(self.pid, dead_too=True) != self:
            return
        with contextlib.suppress(ProcessLookupError):
            if self.is_alive():
                os.kill(self.pid, polite)
                self.wait(seconds)
            os.killpg(self.pid, signal.SIGKILL)

    def save(self, path):
        path.write_text(json.dumps(asdict(self)))

    @classmethod
    def load(cls, path):
        """The identity in a file, or None when the file is absent or broken."""
        try:
            return cls(**json.loads(path.read_text()))
        except (OSError, ValueError, TypeError):
            return None


def spawn(command, log, pid_file, **options):
    """Start a server in a session of its own; it survives our end and Ctrl-C.

    :param log: file that gets its output, appended
    :param pid_file: where its identity goes, for those who stop it later
    """
    with log.open("ab") as output:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            **options,
        )
    identity = Identity.of(child.pid)
    if identity:
        identity.save(pid_file)
    return child


def stop_saved(pid_file, polite=signal.SIGTERM, seconds=20):
    """Stop the process of an identity file; tell whether there was one."""
    identity = Identity.load(pid_file)
    was_alive = bool(identity and identity.is_alive())
    if identity:
        identity.stop(polite, seconds)
    pid_file.unlink(missing_ok=True)
    return was_alive
