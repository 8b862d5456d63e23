"""A module of the Odoo Community Association that our tests run beside."""

import sys
import zipfile

from .cache import Entry
from .progress import step
from .python_lint import provide_linters, run_quietly

INSIDE = "odoo/addons/"


def provide_oca(places):
    """Folder of addons that holds OCA's ``stock_no_negative``, as PyPI has it."""
    requirements = places.checkout / "tools/requirements-oca.txt"
    ingredients = {"requirements": requirements.read_text(), "python": sys.version}
    entry = Entry(places.cache, "oca", ingredients)
    return entry.ensure(lambda folder: _download(places, requirements, folder))


def _download(places, requirements, folder):
    # The linters' environment has pip; the machine's own Python may have none.
    pip = [provide_linters(places) / "bin/python", "-m", "pip"]
    # Not what it depends on: that is all of Odoo.
    options = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "-q"]
    wheels = folder / "wheels"
    with step("Downloading OCA's stock_no_negative"):
        run_quietly([*pip, "download", *options, "-d", wheels, "-r", requirements])
    [wheel] = wheels.iterdir()
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.startswith(INSIDE)]
        archive.extractall(folder, names)
    wheel.unlink()
    wheels.rmdir()
