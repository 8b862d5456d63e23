"""Package downloads from another Debian release, apart from the system's apt."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from .failure import Failure

KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"


class IsolatedApt:
    """apt with lists and sources of its own; it never changes the machine.

    The machine's proxy settings still count, its sources do not, except that
    its mirror is used.
    """

    def __init__(self, folder, releases):
        self.folder = Path(folder)
        self.releases = releases

    def update(self):
        """Fetch the lists of packages.

        :raises Failure: with apt's own words
        """
        self.forget()
        for name in ("lists/partial", "archives/partial", "etc/empty"):
            (self.folder / name).mkdir(parents=True)
        mirror = machine_mirror(self.folder / "machine")
        (self.folder / "etc/sources.list").write_text(
            "".join(
                f"deb [signed-by={KEYRING}] {mirror} {release} main\n"
                for release in self.releases
            )
        )
        self._apt(["update"], self.folder)

    def download(self, packages, target):
        """Put the ``.deb`` files of ``name/release`` packages into a folder."""
        self._apt(["download", *packages], target)

    def forget(self):
        """Give the space of the lists back."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _apt(self, arguments, folder):
        command = ["apt-get", "-q"]
        for option in self._options():
            command += ["-o", option]
        answer = subprocess.run(
            command + arguments,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        # apt ends well although a list could not be fetched.
        errors = re.findall(r"^[EW]: .*(?:Failed|GPG|Unable).*", answer.stderr, re.M)
        if answer.returncode or errors:
            raise Failure(f"apt-get {arguments[0]} failed:\n{answer.stderr.strip()}")

    def _options(self):
        etc, empty = self.folder / "etc", self.folder / "etc/empty"
        return [
            f"Dir::Etc::SourceList={etc}/sources.list",
            f"Dir::Etc::SourceParts={empty}",
            f"Dir::Etc::Preferences={empty}/none",
            f"Dir::Etc::PreferencesParts={empty}",
            f"Dir::State={self.folder}",
            f"Dir::State::Lists={self.folder}/lists",
            f"Dir::Cache={self.folder}",
            f"Dir::Cache::Archives={self.folder}/archives",
            "Acquire::Languages=none",
            "Acquire::Retries=3",
            # Names of software for graphical shops: large, of no use here.
            "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false",
            "Acquire::IndexTargets::deb::CNF::DefaultEnabled=false",
            # Its sandbox user could not write into our folders.
            "APT::Sandbox::User=root",
        ]


def machine_mirror(folder):
    """Address of the Debian mirror this machine uses.

    :raises Failure: when it uses none
    """
    found = _mirrors()
    if not found:
        # The machine has never fetched its lists, or has thrown them away. We
        # may not be able to fetch them for it: fetch them for ourselves.
        own = ["-o", f"Dir::State::Lists={folder}", "-o", "APT::Sandbox::User=root"]
        (folder / "partial").mkdir(parents=True)
        subprocess.run(["apt-get", "-q", *own, "update"], capture_output=True)
        found = _mirrors(*own)
    if not found:
        raise Failure("apt on this machine reaches no Debian mirror")
    return found[0]


def _mirrors(*options):
    # The label tells the mirror from that of the security updates.
    form = "$(LABEL)|$(REPO_URI)"
    command = ["apt-get", *options, "indextargets", "--format", form]
    answer = subprocess.run(
        [*command, "Created-By: Packages"], capture_output=True, text=True
    )
    rows = [line.split("|", 1) for line in answer.stdout.splitlines()]
    return [address for label, address in rows if label == "Debian"]


def own_release():
    """Code name of the Debian release this machine runs."""
    text = Path("/etc/os-release").read_text()
    found = re.search(r"^VERSION_CODENAME=\"?(\w+)", text, re.M)
    if not found:
        raise Failure("this is no Debian release; Debian 12 (bookworm) is needed")
    return found.group(1)
