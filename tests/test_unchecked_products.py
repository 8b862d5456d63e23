import sys

from odoo.tests import tagged

from .common import StockGuardCase


@tagged("post_install", "-at_install")
class TestUncheckedProducts(StockGuardCase):
    """Both sides of an optional module: the suite runs with mrp and without it."""

    def test_nothing_is_unchecked_but_kits(self):
        plain = self.make_product()
        rules = self.pull()["rules"]
        self.assertNotIn(plain.id, rules["unchecked"])
        self.assertNotIn(str(plain.id), rules["kits"])
        if "mrp.bom" not in self.env:
            self.assertEqual((rules["unchecked"], rules["kits"]), ([], {}))

    def test_kits_are_tested_where_there_can_be_any(self):
        package = __name__.rpartition(".")[0]
        is_tested = f"{package}.test_kits" in sys.modules
        self.assertEqual(is_tested, "mrp.bom" in self.env)
