from odoo import api, fields, models
from odoo.tools import SQL


class PosStockClaimTurn(models.Model):
    """Whose turn it is to claim a product in a stock location tree.

    Two claims that run at once both count up this row. A lock alone would not do: under
    REPEATABLE READ who has waited for it goes on with the holds of before. Counting up
    a row that changed meanwhile is a serialization failure, and Odoo runs the loser's
    request again, with the winner's hold in sight.
    """

    _name = "pos.stock.claim.turn"
    _description = "Point of Sale Stock Claim Turn"
    _log_access = False
    _rec_name = "product_id"

    feed_id = fields.Many2one(
        "pos.stock.feed", required=True, index=False, ondelete="cascade"
    )
    product_id = fields.Many2one("product.product", required=True, ondelete="cascade")
    version = fields.Integer(required=True)

    _turn_unique = models.Constraint(
        "UNIQUE (feed_id, product_id)", "A product has one turn in a tree."
    )

    @api.model
    def _take(self, feed, product_ids):
        """Be the only one who claims these products here, until the transaction ends.

        :raise psycopg2.errors.SerializationFailure: another claim came first
        """
        # In the order of their ids: two claims that wait for each other never end.
        self.env.execute_query(
            SQL(
                """
                INSERT INTO pos_stock_claim_turn AS turn (feed_id, product_id, version)
                SELECT %s, asked.id, 1
                  FROM UNNEST(%s) AS asked (id)
                 ORDER BY asked.id
                    ON CONFLICT (feed_id, product_id) DO UPDATE
                   SET version = turn.version + 1
                """,
                feed.id,
                list(product_ids),
            )
        )
