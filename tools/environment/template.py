"""Ready databases: Odoo with demo data, before the addon is installed."""

from .cache import Entry
from .child import run_logged
from .failure import Failure
from .instance import Instance
from .odoo_log import OdooLog
from .progress import step

MODULES = {
    "plain": ["point_of_sale"],
    "neighbours": [
        "point_of_sale",
        "pos_hr",
        "pos_sale",
        "pos_restaurant",
        "pos_loyalty",
        "pos_self_order",
        "mrp",
        "pos_mrp",
    ],
}
# Raise it when what `_build` does changes.
RECIPE = 1


def provide_template(name, places, source, account):
    """Folder with the stopped cluster and the files of a ready database."""
    ingredients = {
        "recipe": RECIPE,
        "odoo": source.identity,
        "modules": MODULES[name],
        "account": account.name,
    }
    instance_of = lambda folder: Instance(folder, places, source, account)  # noqa: E731
    cluster = instance_of(places.cache / name).cluster
    ingredients["postgresql"] = cluster.programs.parent.name
    entry = Entry(places.cache, name, ingredients)
    return entry.ensure(lambda folder: _build(instance_of(folder), name))


def _build(instance, name):
    log = instance.folder / "install.log"
    modules = ",".join(MODULES[name])
    with step(f"Making the ready database “{name}” ({modules})"):
        try:
            instance.create_empty()
            command = instance.command("-i", modules, "--stop-after-init", "--no-http")
            status = run_logged(command, log, **instance.options())
        finally:
            instance.stop()
    found = OdooLog.read(log)
    if status != 0 or found.complaints:
        tail = found.complaints or log.read_text(errors="replace").splitlines()
        raise Failure("Odoo could not be installed:\n" + "\n".join(tail[-20:]))
    for leftover in ("postgres.log", "odoo.conf", "odoo-bin", "install.log"):
        (instance.folder / leftover).unlink()
    for folder in ("socket", "addons"):
        (instance.folder / folder).rmdir()
