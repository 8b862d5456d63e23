"""The node packages of the checkout and of Odoo's own linter."""

import json
import os
import subprocess

from .cache import Entry
from .child import run_logged
from .failure import Failure
from .machine import chromium, find_program
from .progress import step

# What Odoo's web/tooling/_package.json asks for, pinned.
ODOO_ESLINT = [
    "eslint@8.57.1",
    "eslint-config-prettier@8.10.0",
    "eslint-plugin-prettier@4.2.1",
    "prettier@2.8.8",
]
_QUIET = ["--no-audit", "--no-fund", "--ignore-scripts"]


def provide_node_modules(checkout):
    """Install the packages of package-lock.json, unless they are there."""
    if _is_as_locked(checkout):
        return
    with step("Installing the node packages"):
        _npm(["ci", *_QUIET], checkout)


def _is_as_locked(checkout):
    # npm writes the second file last: it is absent while it is at work.
    try:
        wanted = json.loads((checkout / "package-lock.json").read_text())
        found = json.loads((checkout / "node_modules/.package-lock.json").read_text())
    except (OSError, ValueError):
        return False
    versions = {name: entry["version"] for name, entry in found["packages"].items()}
    return all(
        versions.get(name) == entry["version"]
        for name, entry in wanted["packages"].items()
        if name and not entry.get("optional")
    )


def provide_odoo_eslint(places):
    """Folder with an executable ``eslint`` that takes Odoo's configuration."""
    node = find_program("node")
    made_from = {"packages": ODOO_ESLINT, "node": node, "recipe": 2}
    entry = Entry(places.cache, "eslint", made_from)
    entry.ensure(lambda folder: _install_eslint(folder, node, entry.path))
    return entry.path / "bin"


def _install_eslint(folder, node, final):
    (folder / "package.json").write_text("{}")
    with step("Installing the linter Odoo uses"):
        _npm(["install", *_QUIET, "--no-package-lock", *ODOO_ESLINT], folder)
    script = folder / "bin/eslint"
    script.parent.mkdir()
    # By itself it looks for plugins beside the configuration, in Odoo's tree.
    program = f"'{node}' '{final}/node_modules/eslint/bin/eslint.js'"
    script.write_text(
        f"#!/bin/sh\nexec {program} --resolve-plugins-relative-to '{final}' \"$@\"\n"
    )
    script.chmod(0o755)


def _npm(arguments, folder):
    command = [find_program("npm"), *arguments]
    answer = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if answer.returncode:
        tail = (answer.stdout + answer.stderr).splitlines()[-15:]
        raise Failure("npm failed:\n" + "\n".join(tail))


def run_script(name, checkout, log, timeout=1800, **environment):
    """Run one of package.json's scripts; returns the exit status."""
    command = [find_program("npm"), "run", "--silent", name]
    options = {"cwd": checkout, "env": {**os.environ, **environment}}
    return run_logged(command, log, timeout, **options)


def till_environment(server, database, control=None):
    """What the scripts that drive real tills are told."""
    return {
        **({"STOCK_GUARD_CONTROL": str(control.folder)} if control else {}),
        "STOCK_GUARD_URL": server.url,
        "STOCK_GUARD_DB": database,
        "CHROMIUM": chromium(),
    }
