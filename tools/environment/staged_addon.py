"""The copy of the addon that Odoo reads."""

import hashlib
import os
import shutil
import subprocess

from .failure import Failure
from .places import ADDON


def addon_files(checkout):
    """Relative paths of the addon's files: what git tracks or would add.

    :raises Failure: when the checkout is not a git checkout
    """
    # The checkout may belong to somebody else than us (root, a CI's user).
    command = ["git", "-c", f"safe.directory={checkout}", "-C", str(checkout)]
    command += ["ls-files", "-z", "-co", "--exclude-standard"]
    answer = subprocess.run(command, capture_output=True)
    if answer.returncode:
        raise Failure(f"git cannot list the addon's files: {answer.stderr.decode()}")
    names = os.fsdecode(answer.stdout).split("\0")
    # A tracked file may be deleted and not yet committed so.
    return sorted(name for name in names if name and (checkout / name).is_file())


def fingerprint(checkout):
    """Changes when a file of the addon does."""
    return _digest(checkout, addon_files(checkout))


def _digest(folder, names):
    digest = hashlib.sha256()
    for name in names:
        content = hashlib.sha256((folder / name).read_bytes())
        digest.update(f"{name}\0{content.hexdigest()}\n".encode(errors="replace"))
    return digest.hexdigest()


def stage(checkout, folder):
    """Copy the addon to ``folder/pos_stock_guard``, readable by everyone.

    A copy, because the unprivileged account may not be able to enter the
    checkout, its folder may have any name, and ``node_modules`` below an addon
    would be served and searched for terms. Returns the fingerprint.
    """
    target = folder / ADDON
    if target.exists():
        shutil.rmtree(target)
    names = addon_files(checkout)
    for name in names:
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(checkout / name, copy)
    # Of the copy: the checkout may have changed meanwhile.
    return _digest(target, names)
