from odoo import api, models
from odoo.tools import SQL


class StockWarehouseOrderpoint(models.Model):
    _inherit = "stock.warehouse.orderpoint"

    @api.model
    def _get_low_stock_thresholds(self, location, company):
        """Where stock of a product is low in this location tree, in a single query.

        :return: {product id: the largest minimum of its rules}, in the product's own
            unit; a product without a rule there is left out
        """
        self.env.flush_all()
        # The replenishment report leaves manual rules with a minimum of zero behind:
        # nobody has decided those.
        rows = self.env.execute_query(
            SQL(
                """
                SELECT rule.product_id, MAX(rule.product_min_qty)
                  FROM stock_location place
                  JOIN stock_warehouse_orderpoint rule ON rule.location_id = place.id
                 WHERE place.parent_path LIKE %s
                   AND place.usage = 'internal'
                   AND rule.active
                   AND rule.company_id = %s
                   AND (rule.trigger = 'auto' OR rule.product_min_qty > 0)
                 GROUP BY rule.product_id
                """,
                f"{location.parent_path}%",
                company.id,
            )
        )
        return {product_id: float(minimum or 0) for product_id, minimum in rows}
