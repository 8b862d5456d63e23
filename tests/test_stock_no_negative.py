from odoo.tests import tagged

from odoo.addons.stock_no_negative.models import stock_quant

from .foreign_constraint_case import ForeignConstraintCase, ForeignConstraintChecks
from .foreign_rule_case import ForeignRuleCase, ForeignRuleChecks


@tagged("post_install", "-at_install")
class TestStockNoNegativeConstraint(ForeignConstraintChecks, ForeignConstraintCase):
    """OCA's module itself."""

    def forbid_negative_stock(self):
        # While tests run it does nothing.
        self.patch(stock_quant, "config", {"test_enable": False})


@tagged("post_install", "-at_install")
class TestStockNoNegativeRules(ForeignRuleChecks, ForeignRuleCase):
    """OCA's module itself."""
