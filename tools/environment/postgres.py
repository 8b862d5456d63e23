"""A private PostgreSQL: its own files, reached by a socket, no network port."""

import subprocess
import time

from .failure import Failure
from .machine import postgres_programs
from .process import spawn
from .services import is_running, pid_file, stop_service

ROLE = "odoo"
LONGEST_SOCKET = 107
# Not for the demo: its data are to survive a power cut. A test's are thrown away.
CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]


class Cluster:
    """A PostgreSQL server below one folder of the unprivileged account."""

    def __init__(self, folder, account, careless=True):
        self.data = folder / "postgres"
        self.socket = folder / "socket"
        self.log = folder / "postgres.log"
        self.folder = folder
        self.account = account
        self.careless = careless
        self.programs = postgres_programs()
        if len(f"{self.socket}/.s.PGSQL.5432") > LONGEST_SOCKET:
            raise Failure(
                f"{self.socket} is too long a name for a socket;"
                " set XDG_CACHE_HOME to a shorter path"
            )

    def create(self):
        """Make the files of an empty server."""
        self.account.make_folder(self.data, 0o700)
        command = [self.programs / "initdb", "-D", self.data, "-U", ROLE]
        command += ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        self._run(command)

    def start(self):
        """Start the server and wait until it answers."""
        if is_running(self.folder, "postgres"):
            return
        # Whoever can enter this folder can be any database user.
        self.account.make_folder(self.socket, 0o700)
        settings = [
            "listen_addresses=",
            f"unix_socket_directories={self.socket}",
            "shared_buffers=256MB",
            "jit=off",
            *(CARELESS if self.careless else []),
        ]
        command = [self.programs / "postgres", "-D", self.data]
        command += [f"--{setting}" for setting in settings]
        file = pid_file(self.folder, "postgres")
        child = spawn(command, self.log, file, **self._options())
        until = time.monotonic() + 60
        while not self._answers():
            if child.poll() is not None or time.monotonic() > until:
                raise Failure(
                    f"PostgreSQL did not start:\n{self.log.read_text()[-2000:]}"
                )
            time.sleep(0.1)

    def stop(self):
        """Shut down cleanly: the files can then be copied. Whoever is connected is
        thrown out."""
        stop_service(self.folder, "postgres")

    def create_database(self, name):
        command = [self.programs / "createdb", *self._where(), "-T", "template0", name]
        self._run(command)

    def query(self, database, sql):
        """Rows of a query, as text."""
        command = [self.programs / "psql", *self._where(), "-AtX", "-c", sql, database]
        return self._run(command).splitlines()

    def _where(self):
        return ["-h", self.socket, "-U", ROLE]

    def _answers(self):
        command = [self.programs / "pg_isready", "-q", *self._where()]
        return subprocess.run(command, **self._options()).returncode == 0

    def _options(self):
        environment = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
        account = self.account.popen_options()
        return {"cwd": self.data, "env": environment, **account}

    def _run(self, command):
        answer = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            **self._options(),
        )
        if answer.returncode:
            raise Failure(f"{command[0].name} failed:\n{answer.stderr}")
        return answer.stdout
