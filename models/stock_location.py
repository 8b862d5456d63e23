from odoo import api, models
from odoo.tools import SQL

# What decides which tills sell from a place.
TREE_FIELDS = {"location_id", "usage", "company_id", "active"}


class StockLocation(models.Model):
    _name = "stock.location"
    _inherit = ["stock.location", "pos.stock.policy"]

    _policy_decider = "location"
    _policy_parent = "location_id"

    def write(self, vals):
        moved = self if TREE_FIELDS & vals.keys() else self.browse()
        # The trees it leaves are those of its old ancestors.
        moved._note_whole_tree()
        result = super().write(vals)
        moved._note_whole_tree()
        return result

    def _get_negative_stock_decider(self):
        # One query for all places above it, not one each.
        ids = [int(each) for each in (self.parent_path or "").split("/") if each]
        names = self._get_policy_fields() & self._fields.keys()
        self.browse(ids).fetch([*sorted(names), self._policy_name])
        return super()._get_negative_stock_decider()

    def _get_till_name(self):
        """What a cashier calls this place: a warehouse code and a path are no names."""
        self.ensure_one()
        warehouse = self.warehouse_id
        warehouse.fetch(["lot_stock_id", "name"])
        is_main = warehouse.lot_stock_id == self
        return self._join_till_name(warehouse.name if is_main else None, self.name)

    @api.model
    def _join_till_name(self, warehouse_name, name):
        """:param warehouse_name: None for a place that needs none to be recognised"""
        if not warehouse_name:
            return name
        return self.env._(
            "%(warehouse)s: %(place)s", warehouse=warehouse_name, place=name
        )

    def _note_whole_tree(self):
        """All that lies in these places may have come to, or left, a till's reach."""
        ancestors = {
            int(each)
            for location in self.sudo()
            for each in (location.parent_path or "").split("/")
            if each
        }
        if ancestors:
            self.env["pos.stock.publisher"]._note_place(ancestors)

    @api.model
    def _get_overlap_condition(self, path, other):
        """Whether one of two places is the other, or within it.

        :param SQL path: the `parent_path` of one of them, `other` that of the other
        """
        return SQL(
            "(%(path)s LIKE %(other)s || '%%' OR %(other)s LIKE %(path)s || '%%')",
            path=path,
            other=other,
        )

    @api.model
    def _get_undecided_words(self):
        return self.env._("As the point of sale decides")
