from odoo import models

# What decides which tills sell from a place.
TREE_FIELDS = {"location_id", "usage", "company_id", "active"}


class StockLocation(models.Model):
    _inherit = "stock.location"

    def write(self, vals):
        moved = self if TREE_FIELDS & vals.keys() else self.browse()
        # The trees it leaves are those of its old ancestors.
        moved._note_whole_tree()
        result = super().write(vals)
        moved._note_whole_tree()
        return result

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
