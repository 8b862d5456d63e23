from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models import pos_stock_policy

from .foreign_rule_case import ForeignRuleCase, ForeignRuleChecks


@tagged("post_install", "-at_install")
class TestForeignRules(ForeignRuleChecks, ForeignRuleCase):
    """A field like the module's, where that is not installed."""

    foreign_field = "x_allow_negative_stock"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.classPatch(pos_stock_policy, "FOREIGN_FIELD", cls.foreign_field)
        cls.addClassCleanup(cls.registry.reset_changes)
        for model in ("product.template", "product.category", "stock.location"):
            cls.env["ir.model.fields"].create(
                {
                    "name": cls.foreign_field,
                    "model_id": cls.env["ir.model"]._get_id(model),
                    "field_description": "Allow Negative Stock",
                    "ttype": "boolean",
                }
            )

    def test_without_the_module_nothing_is_asked(self):
        with patch.object(pos_stock_policy, "FOREIGN_FIELD", "no_such_field"):
            self.assertFalse(self.template._get_foreign_policy())
            self.assertTrue(self.template._get_foreign_policy_domain().is_false())
