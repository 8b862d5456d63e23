from odoo import api, models


class StockWarehouseOrderpoint(models.Model):
    _inherit = "stock.warehouse.orderpoint"

    @api.model
    def _get_low_stock_thresholds(self, location, company):
        """Where stock of a product is low in this location tree, in a single query.

        :return: {product id: the largest minimum of its rules}, in the product's own
            unit; a product without a rule there is left out
        """
        groups = self._read_group(
            [
                ("location_id", "child_of", location.id),
                ("location_id.usage", "=", "internal"),
                ("company_id", "=", company.id),
                # The replenishment report leaves manual rules with a minimum of zero
                # behind: nobody has decided those.
                "|",
                ("trigger", "=", "auto"),
                ("product_min_qty", ">", 0),
            ],
            ["product_id"],
            ["product_min_qty:max"],
        )
        return {product.id: minimum for product, minimum in groups}
