"""Installing or updating the addon in an instance's database."""

from .child import run_logged
from .failure import Failure
from .odoo_log import OdooLog
from .places import ADDON


def put_addon(instance, option="-i", with_demo=True):
    """Install (``-i``) or update (``-u``) the addon.

    :raises Failure: with Odoo's complaints; demo data left out are one
    """
    instance.cluster.start()
    log = instance.folder / "install.log"
    log.unlink(missing_ok=True)
    arguments = [option, ADDON, "--stop-after-init", "--no-http"]
    command = instance.command(*arguments, with_demo=with_demo)
    status = run_logged(command, log, **instance.options())
    found = OdooLog.read(log)
    if status != 0 or found.complaints:
        tail = log.read_text(errors="replace").splitlines()
        lines = (found.trouble or tail)[-40:]
        raise Failure(f"{ADDON} could not be installed:\n" + "\n".join(lines))
    installed = instance.query(
        f"SELECT 1 FROM ir_module_module WHERE name = '{ADDON}' AND state = 'installed'"
    )
    if not installed:
        raise Failure(f"Odoo did not find {ADDON} to install; see {log}")
