"""The Python linters, from PyPI, in a cached environment of their own."""

import subprocess
import sys

from .cache import Entry
from .failure import Failure
from .progress import step


def provide_linters(places):
    """Folder of a virtual environment with ruff and pylint-odoo.

    Its programs are to be run as ``bin/python -m``: their own first lines name
    the folder in which it was built.
    """
    requirements = places.checkout / "tools/requirements-lint.txt"
    if not requirements.is_file():
        raise Failure(f"{requirements} is missing")
    ingredients = {"requirements": requirements.read_text(), "python": sys.version}
    entry = Entry(places.cache, "linters", ingredients)
    return entry.ensure(lambda folder: _install(folder, requirements))


def _install(folder, requirements):
    with step("Installing the Python linters"):
        # Links, not copies: a copied interpreter looks for itself elsewhere.
        run_quietly([sys.executable, "-m", "venv", "--symlinks", folder])
        python = folder / "bin/python"
        run_quietly([python, "-m", "pip", "install", "-q", "-r", requirements])


def run_quietly(command):
    """:raise Failure: with the end of what it said, when it fails"""
    answer = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if answer.returncode:
        tail = (answer.stdout + answer.stderr).splitlines()[-15:]
        raise Failure(f"{command[0]} failed:\n" + "\n".join(tail))
