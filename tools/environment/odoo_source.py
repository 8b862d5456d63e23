"""Where Odoo's own code comes from: Debian's package, or a checkout."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .apt import IsolatedApt, own_release
from .cache import Entry
from .failure import Failure
from .progress import step

PACKAGE_RELEASE = "sid"
# Odoo's package reaches these by links next to itself. The machine's own
# release has the files under the names the links expect; sid no longer does.
LINKED = """
    fonts-dejavu-core fonts-font-awesome fonts-glyphicons-halflings
    fonts-inconsolata fonts-ocr-b fonts-roboto-unhinted gsfonts libjs-jquery
    libjs-jquery-form libjs-underscore
""".split()
LINKED_FROM_SID = ["fonts-montserrat"]
# Debian strips it for want of its source. It is in the manifest of `mail`:
# without it the bundles log an error and core's own tours fail. Empty will do.
STRIPPED = "addons/mail/static/lib/selfie_segmentation/selfie_segmentation.js"

VERSIONS = "packages.txt"
PACKAGE = "usr/lib/python3/dist-packages/odoo"
RECIPE = {"version": 2, "linked": LINKED, "sid": LINKED_FROM_SID, "stripped": STRIPPED}


@dataclass(frozen=True)
class OdooSource:
    """Odoo's code on disk."""

    package: Path
    """The Python package ``odoo`` itself."""
    addons: tuple[Path, ...]
    """Folders of addons, without those inside the package."""
    identity: str
    """Changes when the code does; ready databases are keyed by it."""

    @property
    def python_path(self):
        return self.package.parent

    @property
    def contract_root(self):
        """Folder whose ``addons`` holds ``web`` and ``point_of_sale``."""
        return self.addons[0].parent if self.addons else self.package


def provide_source(places):
    """Odoo 19: ``ODOO_SRC`` if set, else the package, downloaded once."""
    given = os.environ.get("ODOO_SRC")
    if given:
        return from_checkout(Path(given).resolve())
    downloads = Entry(places.cache, "downloads", RECIPE)
    tree = Entry(places.cache, "odoo", RECIPE)
    if not tree.is_complete():
        downloads.ensure(lambda folder: _download(places, folder))
        tree.ensure(lambda folder: _unpack(downloads.path, folder))
    return OdooSource(tree.path / PACKAGE, (), (tree.path / VERSIONS).read_text())


def from_checkout(folder):
    """Odoo in a folder of the reader's: a checkout, or an installed package.

    :raises Failure: when it is not Odoo 19.0
    """
    inside = (folder / "odoo", folder)
    package = next((path for path in inside if (path / "release.py").is_file()), None)
    if package is None:
        raise Failure(
            f"ODOO_SRC={folder} holds no odoo/release.py: not an Odoo checkout"
        )
    release = (package / "release.py").read_text()
    found = re.search(r"^version_info\s*=\s*\((\d+), *(\d+)", release, re.M)
    version = ".".join(found.groups()) if found else "an unknown version"
    if version != "19.0":
        raise Failure(f"ODOO_SRC={folder} is Odoo {version}; this addon needs 19.0")
    addons = (folder / "addons",) if package != folder else ()
    addons = tuple(path for path in addons if (path / "web").is_dir())
    if not addons and not (package / "addons/web").is_dir():
        raise Failure(f"ODOO_SRC={folder} has no addons folder with Odoo's addons")
    return OdooSource(package, addons, _state_of(folder, package))


def _state_of(folder, package):
    command = ["git", "-C", str(folder), "-c", f"safe.directory={folder}"]
    answer = subprocess.run(
        [*command, "rev-parse", "HEAD"], capture_output=True, text=True
    )
    if answer.returncode == 0:
        return f"{folder} {answer.stdout.strip()}"
    return f"{folder} {(package / 'release.py').stat().st_mtime_ns}"


def _download(places, folder):
    release = own_release()
    apt = IsolatedApt(places.apt, [PACKAGE_RELEASE, release])
    with step("Fetching the lists of Debian packages"):
        apt.update()
    wanted = [f"{name}/{PACKAGE_RELEASE}" for name in ["odoo-19", *LINKED_FROM_SID]]
    wanted += [f"{name}/{release}" for name in LINKED]
    with step("Downloading Odoo 19 (about 125 MB)"):
        apt.download(wanted, folder)
    apt.forget()


def _unpack(downloads, folder):
    packages = sorted(downloads.glob("*.deb"))
    with step("Unpacking Odoo 19"):
        for package in packages:
            subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
        (folder / VERSIONS).write_text("".join(f"{p.name}\n" for p in packages))
        stand_in = folder / PACKAGE / STRIPPED
        if not stand_in.exists():
            stand_in.parent.mkdir(parents=True, exist_ok=True)
            stand_in.touch()
    broken = _broken_links(folder)
    if broken:
        raise Failure(
            "links in Odoo's package that lead nowhere:\n" + "\n".join(broken)
        )


def _broken_links(folder):
    """Links that lead nowhere, or out of the folder to what others may lack."""
    inside = os.path.realpath(folder) + os.sep
    paths = (
        os.path.join(parent, name)
        for parent, folders, names in os.walk(folder)
        for name in folders + names
    )
    targets = ((path, os.path.realpath(path)) for path in paths if os.path.islink(path))
    return [
        path
        for path, target in targets
        if not os.path.exists(target) or not target.startswith(inside)
    ]
