import json
from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL

# Whole weeks: Saturdays are others than Mondays.
RECENT = timedelta(weeks=4)


class PosStockTurnover(models.Model):
    """How fast products sell from a stock location tree, worked out once a day.

    It is a part of the rules of each till: another number with each sale would have all
    tills pull all rules again, and years of moves are read in more than a moment.
    """

    _name = "pos.stock.turnover"
    _description = "Point of Sale Stock Turnover"
    _log_access = False
    _rec_name = "location_id"

    location_id = fields.Many2one(
        "stock.location", required=True, index=False, ondelete="cascade"
    )
    company_id = fields.Many2one("res.company", required=True, ondelete="cascade")
    day = fields.Date(required=True, help="The sales of the four weeks before it.")
    rates = fields.Json(help="Units per hour by product id.")

    _place_unique = models.Constraint(
        "UNIQUE (location_id, company_id)",
        "A stock location tree of a company has one turnover.",
    )

    @api.model
    def _get_rates(self, location, company):
        """:return: {product id as str: units per hour}, of what was sold recently"""
        # The database's day: workers must not disagree about it.
        day = self.env.cr.now().date()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT rates
                  FROM pos_stock_turnover
                 WHERE location_id = %s AND company_id = %s AND day = %s
                """,
                location.id,
                company.id,
                day,
            )
        )
        if rows:
            return rows[0][0]
        rates = self._work_out(location, company, day)
        # Two tills may be the first of a day: the second one is replayed, and reads.
        self.env.cr.execute(
            SQL(
                """
                INSERT INTO pos_stock_turnover (location_id, company_id, day, rates)
                VALUES (%s, %s, %s, %s::jsonb)
                ON CONFLICT (location_id, company_id)
                DO UPDATE SET day = EXCLUDED.day, rates = EXCLUDED.rates
                """,
                location.id,
                company.id,
                day,
                json.dumps(rates),
            )
        )
        return rates

    @api.model
    def _work_out(self, location, company, day):
        """What was delivered to customers in the weeks before `day`, over the hours in
        which the tills of the tree sold anything.

        A night is no time in which a product does not sell. The hours are those of the
        orders, as a session that posts at closing has all its moves in one.
        """
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                """
                WITH tree AS MATERIALIZED (%(tree)s),
                opening AS MATERIALIZED (
                    SELECT COUNT(DISTINCT DATE_TRUNC('hour', paid.date_order)) AS hours
                      FROM pos_order paid
                      JOIN pos_session session ON session.id = paid.session_id
                     WHERE session.config_id IN (%(neighbours)s)
                       AND paid.state IN ('paid', 'done')
                       AND paid.date_order >= %(since)s
                       AND paid.date_order < %(day)s
                )
                SELECT line.product_id,
                       SUM(line.quantity_product_uom)
                       / NULLIF((SELECT hours FROM opening), 0)
                  FROM stock_move_line line
                  JOIN stock_location place ON place.id = line.location_dest_id
                 WHERE line.location_id = ANY(ARRAY(SELECT id FROM tree))
                   AND line.company_id = %(company)s
                   AND line.state = 'done'
                   AND line.date >= %(since)s
                   AND line.date < %(day)s
                   AND place.usage = 'customer'
                 GROUP BY line.product_id
                HAVING SUM(line.quantity_product_uom) > 0
                   AND (SELECT hours FROM opening) > 0
                 ORDER BY line.product_id
                """,
                tree=self.env["pos.stock.figures"]._get_tree_query(location, company),
                neighbours=self.env["pos.config"]._get_neighbour_query(
                    location, company
                ),
                company=company.id,
                since=day - RECENT,
                day=day,
            )
        )
        # Three digits are more than anybody knows, and short to send.
        return {str(product): float(f"{rate:.3g}") for product, rate in rows}
