from odoo import api, fields, models
from odoo.tools import SQL

from .serial_transaction import open_serial_env

# Any number that no other addon locks with a company's id beside it.
LOCK = 0x686F6C64
# Longer than a till waits for the answer; who waits longer decides alone.
LOCK_TIMEOUT = "3s"

# Long enough to pay, short enough that a crashed till does not keep goods from others.
HOLD_SECONDS = 300


class PosStockClaim(models.Model):
    """A hold: units of a product that an order is being paid for at a till.

    Who asks first gets them. It ends with the order's payment, its release, or by
    itself: a hold that has run out counts for nothing, whether or not a row is left.
    """

    _name = "pos.stock.claim"
    _inherit = ["pos.stock.claim.limit"]
    _description = "Point of Sale Stock Claim"
    _log_access = False
    _rec_name = "order_uuid"

    feed_id = fields.Many2one(
        "pos.stock.feed", required=True, index=False, ondelete="cascade"
    )
    order_uuid = fields.Char(required=True, index=True)
    product_id = fields.Many2one("product.product", required=True, ondelete="cascade")
    quantity = fields.Float(
        required=True, digits="Product Unit", help="In the product's own unit."
    )
    config_id = fields.Many2one("pos.config", required=True, ondelete="cascade")
    device = fields.Char(required=True, help="What the till calls itself.")
    user_id = fields.Many2one(
        "res.users", readonly=True, help="Who asked last. Empty: a kiosk did."
    )
    expires_at = fields.Datetime(required=True, index=True)

    _hold_unique = models.Constraint(
        "UNIQUE (feed_id, order_uuid, product_id, config_id)",
        "An order holds a product of a stock location tree once at each till.",
    )

    @api.model
    def _open_env(self, company):
        """A transaction that sees all earlier claims of this company, and no later one.

        The holds a claim looks at must not change before its own are there, and tills
        of places inside each other look at the same goods.
        """
        lock = SQL("%s, %s", LOCK, company.id)
        registry, context = self.env.registry, self.env.context
        return open_serial_env(registry, lock, LOCK_TIMEOUT, context)

    @api.model
    def _read_live(self, feed, product_ids=None):
        """Holds that have not run out, of this tree, those within it and around it.

        An order that two tills are paying (a shared draft) takes its goods once: what
        the one that asks for more holds. One that is paid holds nothing: a claim that
        was granted while its sale was under way is not seen by what ends the holds.

        :param product_ids: ids to restrict the answer to; all products when None
        :return: [[order uuid, product id, quantity, name of the till], ...]
        """
        self.flush_model()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT DISTINCT ON (claim.product_id, claim.order_uuid)
                       claim.order_uuid, claim.product_id, claim.quantity, config.name
                  FROM pos_stock_claim claim
                  JOIN pos_config config ON config.id = claim.config_id
                 WHERE claim.feed_id IN (%s)
                   AND claim.expires_at > (now() AT TIME ZONE 'UTC')
                   AND NOT EXISTS (
                       SELECT FROM pos_order paid
                        WHERE paid.uuid = claim.order_uuid
                          AND paid.company_id = config.company_id
                          AND paid.state IN ('paid', 'done')
                   )
                   AND %s
                 ORDER BY claim.product_id, claim.order_uuid, claim.quantity DESC
                """,
                self._get_overlapping_query(feed),
                SQL("claim.product_id = ANY(%s)", list(product_ids))
                if product_ids is not None
                else SQL("TRUE"),
            )
        )
        return [[uuid, each, float(held), name] for uuid, each, held, name in rows]

    @api.model
    def _get_overlapping_query(self, feed):
        """Ids of the feeds whose goods are this one's too, or may be."""
        return SQL(
            """
            SELECT other.id
              FROM pos_stock_feed other
              JOIN stock_location place ON place.id = other.location_id
             WHERE other.company_id = %s
               AND %s
            """,
            feed.company_id.id,
            self.env["stock.location"]._get_overlap_condition(
                SQL("place.parent_path"), SQL("%s", feed.location_id.parent_path)
            ),
        )

    @api.model
    def _hold(self, feed, config, request, quantities, user):
        """Have the order hold this at the till, and no longer anything else there.

        :param request: core.claim_request.ClaimRequest, for the order and the device
        :param quantities: {product id: quantity in the product's unit}, more than zero
        :param user: res.users who asks; none where a customer does
        :return: when it runs out, UTC; None when nothing is held
        """
        self._release(
            [request.uuid],
            config.company_id,
            SQL(
                """
                claim.config_id = %s
                AND NOT (claim.feed_id = %s AND claim.product_id = ANY(%s))
                """,
                config.id,
                feed.id,
                list(quantities),
            ),
        )
        if not quantities:
            return None
        rows = self.env.execute_query(
            SQL(
                """
                INSERT INTO pos_stock_claim
                       (feed_id, order_uuid, product_id, quantity, config_id, device,
                        user_id, expires_at)
                SELECT %(feed)s, %(uuid)s, asked.product_id, asked.quantity,
                       %(config)s, %(device)s, %(user)s,
                       (now() AT TIME ZONE 'UTC') + %(seconds)s * INTERVAL '1 second'
                  FROM UNNEST(%(products)s, %(quantities)s)
                       AS asked (product_id, quantity)
                 ORDER BY asked.product_id
                    ON CONFLICT (feed_id, order_uuid, product_id, config_id) DO UPDATE
                   SET quantity = EXCLUDED.quantity,
                       device = EXCLUDED.device,
                       user_id = EXCLUDED.user_id,
                       expires_at = EXCLUDED.expires_at
             RETURNING expires_at
                """,
                feed=feed.id,
                uuid=request.uuid,
                config=config.id,
                device=request.device,
                user=user.id or None,
                seconds=HOLD_SECONDS,
                products=list(quantities),
                quantities=list(quantities.values()),
            )
        )
        self.invalidate_model()
        return rows[0][0].replace(microsecond=0)

    @api.model
    def _release(self, order_uuids, company, condition=None, along=None):
        """End the holds of these orders, and have the tills told. One query.

        :param company: whose holds; who names an order of another ends none
        :param condition: SQL on `claim`, to end some of them only
        :param along: another SQL statement, done by the same query
        """
        rows = self.env.execute_query(
            SQL(
                """
                WITH %s released AS (
                    DELETE FROM pos_stock_claim claim
                     USING pos_stock_feed feed
                     WHERE feed.id = claim.feed_id
                       AND feed.company_id = %s
                       AND claim.order_uuid = ANY(%s)
                       AND %s
                 RETURNING feed.company_id, feed.location_id, claim.product_id
                )
                SELECT other.location_id, ARRAY_AGG(released.product_id)
                  FROM released
                  JOIN stock_location place ON place.id = released.location_id
                  JOIN pos_stock_feed other ON other.company_id = released.company_id
                  JOIN stock_location told ON told.id = other.location_id
                 WHERE %s
                 GROUP BY other.location_id
                """,
                SQL("along AS (%s),", along) if along else SQL(),
                company.id,
                order_uuids,
                condition or SQL("TRUE"),
                self.env["stock.location"]._get_overlap_condition(
                    SQL("place.parent_path"), SQL("told.parent_path")
                ),
            )
        )
        self.invalidate_model()
        for location_id, product_ids in rows:
            self.env["pos.stock.publisher"]._note_ids(product_ids, location_id)

    @api.model
    def _release_of(self, config, order_uuid):
        """End the holds that this point of sale made for the order."""
        mine = SQL("claim.config_id = %s", config.id)
        self._release([order_uuid], config.company_id, mine)

    @api.model
    def _note(self, feed, product_ids):
        """Have the tills told that holds of these products changed here."""
        rows = self.env.execute_query(
            SQL(
                "SELECT location_id FROM pos_stock_feed WHERE id IN (%s)",
                self._get_overlapping_query(feed),
            )
        )
        for (location_id,) in rows:
            self.env["pos.stock.publisher"]._note_ids(product_ids, location_id)

    @api.autovacuum
    def _gc_expired(self):
        """Tidies only: nothing asks for holds that have run out."""
        self.search([("expires_at", "<=", fields.Datetime.now())]).unlink()
