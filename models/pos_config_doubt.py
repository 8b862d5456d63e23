from odoo import fields, models
from odoo.tools import SQL


class PosConfigDoubt(models.AbstractModel):
    """What a till does about the last units when it does not hear from the server.

    See doc/doubt.md.
    """

    _name = "pos.config.doubt"
    _description = "Point of Sale Doubt of Stock Figures"

    stock_doubt_turnover = fields.Boolean(
        string="Doubt what sells fast",
        help="Once a till does not hear from the server, the figure of a product also "
        "counts as old as soon as the sales to be expected since then reach what is "
        "left: 3 of a product that sells in minutes, not 40 of one that sells in days. "
        "How fast a product sells is taken from the last four weeks, once a day.",
    )
    stock_offline_share = fields.Boolean(
        string="Share the last units offline",
        help="While a till is cut off from the server it sells by itself no more than "
        "its share of what was left: that, divided by the tills open on the stock "
        "location, rounded down. For more it asks a manager, or warns where the rule "
        "is to warn. Products that are allowed below zero are not shared.",
    )

    def _get_stock_turnover(self):
        """How fast products sell, of those that sell fast.

        What is not expected to sell one unit before all figures are called old is left
        out: age doubts it sooner.

        :return: {product id as str: units per hour}, empty where nobody doubts
        """
        if not self.stock_doubt_turnover:
            return {}
        rates = self.env["pos.stock.turnover"]._get_rates(
            self._get_stock_location(), self.company_id
        )
        return {
            product: rate
            for product, rate in rates.items()
            if rate * self.stock_stale_after >= 60
        }

    def _count_open_tills(self):
        """How many tills sell from this one's tree now, or from a part of it."""
        # A rescue session takes late orders of a closed one: nobody sells from it.
        [(tills,)] = self.env.execute_query(
            SQL(
                """
                SELECT COUNT(*)
                  FROM pos_session session
                 WHERE session.state != 'closed'
                   AND session.rescue IS NOT TRUE
                   AND session.config_id IN (%s)
                """,
                self._get_neighbour_query(self._get_stock_location(), self.company_id),
            )
        )
        return tills

    def _get_neighbour_query(self, location, company):
        """Ids of the points of sale of a company that sell from this place, from one
        within it or from one around it: they take the same goods."""
        self.env.flush_all()
        return SQL(
            """
            SELECT config.id
              FROM pos_config config
              JOIN stock_picking_type type ON type.id = config.picking_type_id
              JOIN stock_location place ON place.id = type.default_location_src_id
             WHERE config.company_id = %(company)s
               AND %(overlap)s
            """,
            company=company.id,
            overlap=self.env["stock.location"]._get_overlap_condition(
                SQL("place.parent_path"), SQL("%s", location.parent_path)
            ),
        )
