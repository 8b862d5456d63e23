import logging

from odoo import api, fields, models
from odoo.fields import Domain

from ..core.policy import NEGATIVE_STOCK_POLICIES

_logger = logging.getLogger(__name__)

# One line per broken tree and process: tills ask every minute.
_reported_loops = set()


class ProductCategory(models.Model):
    _inherit = "product.category"

    negative_stock_policy = fields.Selection(
        NEGATIVE_STOCK_POLICIES,
        string="Allow negative stock",
        help="What a till does when an order asks for more than its shop has left.\n"
        "Allowed: it sells, and only shows the figure.\n"
        "Warn: the cashier is told and may go on.\n"
        "Manager approves: a manager has to confirm.\n"
        "Never: the quantity is refused.\n"
        "Empty: as the parent category says, and at the top as the point of sale says.",
    )
    negative_stock_policy_effective = fields.Char(
        string="Effective rule",
        compute="_compute_negative_stock_policy_effective",
        help="The rule that counts for products of this category, and where it is set.",
    )

    @api.depends("negative_stock_policy", "parent_id")
    def _compute_negative_stock_policy_effective(self):
        field = self._fields["negative_stock_policy"]
        labels = dict(field._description_selection(self.env))
        for category in self:
            category.negative_stock_policy_effective = (
                category._get_negative_stock_policy_text(labels)
            )

    def write(self, vals):
        result = super().write(vals)
        # A recursive dependency would stop at the first ancestor whose text nobody
        # has read yet, and never end in a loop.
        self.invalidate_model(["negative_stock_policy_effective"], flush=False)
        return result

    def _get_negative_stock_policy_text(self, labels):
        decider = self._get_deciding_category()
        if not decider:
            return self.env._("As the point of sale decides")
        rule = labels[decider.negative_stock_policy]
        if decider == self:
            return self.env._("%(rule)s, set here", rule=rule)
        return self.env._(
            "%(rule)s, from category %(category)s",
            rule=rule,
            category=decider.complete_name,
        )

    def _get_deciding_category(self):
        """The nearest category, self first, with a policy of its own; may be empty.

        A chain that bites its own tail (only raw SQL can write one) has no answer.
        """
        chain = self.browse()
        category = self
        while category and category not in chain:
            if category.negative_stock_policy:
                return category
            chain |= category
            category = category.parent_id
        if category:
            chain._report_loop()
        return self.browse()

    def _report_loop(self):
        loop = (self.env.cr.dbname, frozenset(self._origin.ids))
        if loop not in _reported_loops:
            _reported_loops.add(loop)
            _logger.warning(
                "Product categories %s lead back to themselves: "
                "no negative stock policy is inherited there.",
                sorted(self._origin.ids),
            )

    @api.model
    def _get_negative_stock_policies(self):
        """Resolved rules of all categories that have one, in a single query.

        :return: {category id: {"policy": str, "decided_by": complete name}}; a
            category without any policy in its chain is left out
        """
        names = ["negative_stock_policy", "parent_id", "complete_name"]
        categories = self.search_fetch(Domain.TRUE, names)
        deciders = {each.id: each._get_deciding_category() for each in categories}
        return {
            category_id: {
                "policy": decider.negative_stock_policy,
                "decided_by": decider.complete_name,
            }
            for category_id, decider in deciders.items()
            if decider
        }
