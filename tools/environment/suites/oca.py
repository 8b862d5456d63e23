"""Our tests about OCA's stock_no_negative, with the module itself."""

from ..instance import copy_tree
from ..oca import INSIDE, provide_oca
from ..places import ADDON
from .odoo import OdooSuite

MODULE = "stock_no_negative"
CLASSES = ("TestStockNoNegativeConstraint", "TestStockNoNegativeRules")


class OcaSuite(OdooSuite):
    """Both are installed by the run itself; the other suites have our stand-in."""

    uses = ("odoo", "oca")

    def __init__(self, name):
        tags = ",".join(f"/{ADDON}:{each}" for each in CLASSES)
        super().__init__(name, "plain", tags)

    def prepare(self, run, template):
        instance = run.instance(self.name, template)
        module = provide_oca(run.places) / INSIDE / MODULE
        copy_tree(module, instance.addons / MODULE)
        return instance, ["-i", f"{MODULE},{ADDON}"]
