from odoo import api, fields, models


class PosStockRule(models.AbstractModel):
    """The rule that counts for a record, wherever it is set, and in words."""

    _name = "pos.stock.rule"
    _description = "Rule for Negative Stock"

    # What a till calls a record of this model, and the field it is named by.
    _policy_decider = None
    _policy_name = "name"

    negative_stock_policy_effective = fields.Char(
        string="Effective rule",
        compute="_compute_negative_stock_policy_effective",
        help="The rule that counts here, and where it is set.",
    )

    @api.depends(lambda self: sorted(self._get_policy_fields() & self._fields.keys()))
    @api.depends_context("lang")
    def _compute_negative_stock_policy_effective(self):
        field = self._fields["negative_stock_policy"]
        labels = dict(field._description_selection(self.env))
        for record in self:
            # sudo: who reads a record need not have rights on those above it.
            decider, policy = record.sudo()._get_negative_stock_decider()
            record.negative_stock_policy_effective = record._get_rule_words(
                decider, labels.get(policy)
            )

    def write(self, vals):
        names = self._get_till_fields() & self._fields.keys() & vals.keys()
        if not names:
            result = super().write(vals)
        else:
            before = [[each[name] for name in names] for each in self]
            result = super().write(vals)
            if before != [[each[name] for name in names] for each in self]:
                self.env["pos.stock.publisher"]._note_rules()
        if (self._get_policy_fields() | {"name"}) & vals.keys():
            self._forget_rule_words()
        return result

    @api.model
    def _get_policy_fields(self):
        """What the rule of a record, and of those below it, depends on."""
        return {"negative_stock_policy"}

    @api.model
    def _get_till_fields(self):
        """What an open till hears of when it is changed."""
        return self._get_policy_fields()

    def _get_negative_stock_decider(self):
        """:return: (the nearest record that has a policy, the policy); two Falses where
        nobody has one"""
        raise NotImplementedError

    def _get_negative_stock_rule(self):
        """
        :return: {"policy": str, "decided_by": name of the record that has it,
            "decider": what that is}; False where nobody has one
        """
        self.ensure_one()
        decider, policy = self._get_negative_stock_decider()
        return policy and {
            "policy": policy,
            "decided_by": decider[decider._policy_name] or "",
            "decider": decider._policy_decider,
        }

    def _get_rule_words(self, decider, rule):
        if not decider:
            return self._get_undecided_words()
        if decider == self:
            return self.env._("%(rule)s, set here", rule=rule)
        name = decider[decider._policy_name]
        if decider._policy_decider == "category":
            return self.env._(
                "%(rule)s, from category %(category)s", rule=rule, category=name
            )
        return self.env._(
            "%(rule)s, from location %(location)s", rule=rule, location=name
        )

    @api.model
    def _get_undecided_words(self):
        return self.env._("As the stock location or the point of sale decides")

    @api.model
    def _forget_rule_words(self):
        # A recursive dependency would stop at the first ancestor whose text nobody
        # has read yet, and never end in a loop.
        rules = [PosStockRule._name]
        for name in self.env.registry.descendants(rules, "_inherit", "_inherits"):
            self.env[name].invalidate_model(
                ["negative_stock_policy_effective"], flush=False
            )
