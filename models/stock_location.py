from odoo import models
from odoo.fields import Domain


class StockLocation(models.Model):
    _inherit = "stock.location"

    def _get_pos_stock_domain(self, company):
        """Quants a till of `company` can sell from: internal places at or under self.

        A tree may hold places of several companies when its root belongs to none.
        """
        return Domain(
            [
                ("location_id", "child_of", self.id),
                ("location_id.usage", "=", "internal"),
                ("location_id.company_id", "in", [company.id, False]),
                ("product_id.is_storable", "=", True),
            ]
        )

    def _get_pos_stock_figures(self, company):
        """Sums per product in one grouped query, products with zeros only left out.

        :return: [(product id, on hand, reserved), ...] by product id; quantities in
            the product's own unit, negative quants summed in, nothing clamped
        """
        groups = self.env["stock.quant"]._read_group(
            self._get_pos_stock_domain(company),
            ["product_id"],
            ["quantity:sum", "reserved_quantity:sum"],
            having=[
                "|",
                ("quantity:sum", "!=", 0),
                ("reserved_quantity:sum", "!=", 0),
            ],
        )
        # A quant made by a reservation alone has no quantity at all, not zero.
        return sorted(
            (product.id, on_hand or 0.0, reserved or 0.0)
            for product, on_hand, reserved in groups
        )
