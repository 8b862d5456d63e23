"""Commands that make files for the repository, and the cleaning."""

import re
import shutil

from .addon_install import put_addon
from .child import run_logged
from .failure import Failure
from .needs import Needs
from .places import ADDON
from .process import Identity
from .progress import say, step
from .run import OWNER
from .services import stop_services
from .suites.tills import with_server


def screenshots(places):
    """Take the pictures of the README from a real till."""
    needs = Needs(uses={"odoo", "node"}, templates={"plain"})
    with needs.provide(places) as run:
        log = run.log("screenshots")
        with step("Taking the screenshots"):
            status = with_server(run, "screenshots", "screenshots", log)
    if status != 0:
        tail = log.read_text(errors="replace").splitlines()[-30:]
        raise Failure("The screenshots failed:\n" + "\n".join(tail))


def pot(places):
    """Export the template of translations from a clean copy of the addon."""
    with Needs(uses={"odoo"}, templates={"plain"}).provide(places) as run:
        instance = run.instance("pot", "plain")
        with step("Exporting the terms to translate"):
            # The demo's product names are nothing for translators.
            put_addon(instance, with_demo=False)
            exported = instance.data / f"{ADDON}.pot"
            command = instance.command("-o", str(exported), ADDON, subcommand=_EXPORT)
            log = run.log("pot")
            status = run_logged(command, log, **instance.options())
        if status != 0 or not exported.is_file():
            raise Failure(f"the export failed, see {log}")
        _replace(places.checkout / "i18n" / f"{ADDON}.pot", exported.read_text())


_EXPORT = ("i18n", "export")
_DATES = re.compile(r'^"(POT-Creation|PO-Revision)-Date:.*\n', re.M)


def _replace(path, text):
    """Write the file, unless only the time of the export differs."""
    path.parent.mkdir(exist_ok=True)
    old = path.read_text() if path.is_file() else ""
    if _DATES.sub("", old) == _DATES.sub("", text):
        say(f"  {path.name} is up to date")
    else:
        path.write_text(text)
        say(f"  {path.name} is written, {text.count('msgid') - 1} terms")


def clean_cache(places):
    """Remove all downloads, ready databases, demos and results.

    :raises Failure: while tests are running
    """
    for owner in places.runs.glob(f"*/{OWNER}"):
        identity = Identity.load(owner)
        if identity and identity.is_alive():
            raise Failure("Tests are running; clean when they have ended.")
    for folder in [*places.demo.parent.glob("*/"), *places.runs.glob("*/*/")]:
        stop_services(folder)
    if places.root.exists():
        shutil.rmtree(places.root)
    say(f"{places.root} is removed")
