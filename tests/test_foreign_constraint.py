from odoo import api
from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .foreign_constraint_case import ForeignConstraintCase, ForeignConstraintChecks


@tagged("post_install", "-at_install")
class TestForeignConstraint(ForeignConstraintChecks, ForeignConstraintCase):
    """A constraint like the module's, where that is not installed."""

    def forbid_negative_stock(self):
        def check_negative_qty(quants):
            if quants.env.context.get("skip_negative_qty_check"):
                return
            for quant in quants:
                if quant.quantity < 0 and quant.location_id.usage == "internal":
                    raise ValidationError(quant.env._("This would be negative"))

        check = api.constrains("product_id", "quantity")(check_negative_qty)
        quants = self.env.registry["stock.quant"]
        methods = [*quants._constraint_methods, check]
        self.patch(quants, "_constraint_methods", methods)
