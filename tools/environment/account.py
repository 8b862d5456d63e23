"""The unprivileged account under which servers and browsers run."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SERVICE_ACCOUNT = "pos-stock-guard"


@dataclass(frozen=True)
class Account:
    """A user of this machine; ``switch`` is true when we must change to it."""

    name: str
    uid: int
    gid: int
    switch: bool

    def popen_options(self):
        """Keyword arguments that make ``subprocess`` run as this account."""
        if not self.switch:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, path):
        """Give one file or folder to the account."""
        if self.switch:
            os.chown(path, self.uid, self.gid)

    def make_folder(self, path, mode=0o755):
        """Create a folder of the account's own, and the parents as ours."""
        path = Path(path)
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(mode)
        self.own(path)
        return path


def service_account():
    """The account for servers: ourselves, or a system user when we are root.

    PostgreSQL and Chromium refuse root, Odoo warns about it.
    """
    if os.geteuid() != 0:
        user = pwd.getpwuid(os.geteuid())
        return Account(user.pw_name, user.pw_uid, user.pw_gid, switch=False)
    try:
        user = pwd.getpwnam(SERVICE_ACCOUNT)
    except KeyError:
        _create()
        user = pwd.getpwnam(SERVICE_ACCOUNT)
    return Account(user.pw_name, user.pw_uid, user.pw_gid, switch=True)


def _create():
    nologin = shutil.which("nologin", path="/usr/sbin:/sbin") or "/bin/false"
    command = ["/usr/sbin/useradd", "--system", "--user-group", "--no-create-home"]
    command += ["--home-dir", "/nonexistent", "--shell", nologin, SERVICE_ACCOUNT]
    subprocess.run(command, check=True, capture_output=True)
