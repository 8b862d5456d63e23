from odoo import api, models
from odoo.fields import Domain


class ProductCategory(models.Model):
    _name = "product.category"
    _inherit = ["product.category", "pos.stock.policy"]

    _policy_decider = "category"
    _policy_parent = "parent_id"

    def unlink(self):
        # Its products and sub-categories lose the rules it gave them.
        self.env["pos.stock.publisher"]._note_rules()
        return super().unlink()

    @api.model
    def _get_negative_stock_rules(self):
        """Resolved rules of all categories that have one, in a single query.

        :return: {category id: rule}; a category without any rule in its chain is left
            out
        """
        names = ["negative_stock_policy", "parent_id", "complete_name"]
        categories = self.search_fetch(Domain.TRUE, names)
        rules = {each.id: each._get_negative_stock_rule() for each in categories}
        return {category_id: rule for category_id, rule in rules.items() if rule}
