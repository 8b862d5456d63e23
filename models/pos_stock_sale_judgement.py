import logging

from psycopg2 import OperationalError

from odoo import api, models
from odoo.service.model import PG_CONCURRENCY_EXCEPTIONS_TO_RETRY
from odoo.tools import SQL

_logger = logging.getLogger(__name__)

# What is not judged in time is judged with the next question.
JUDGE_TIMEOUT = "2s"


class PosStockSaleJudgement(models.AbstractModel):
    """How paid orders are compared with what there was: all that are written down, in
    one snapshot."""

    _name = "pos.stock.sale.judgement"
    _description = "Point of Sale Stock Sale's Judgement"

    @api.model
    def _judge_committed(self):
        """Judge all that is committed. Never raises."""
        # The sale is committed: whatever goes wrong here is ours alone. Unless it is
        # the order's fault, its row stays, and is judged with the next question of any
        # till.
        try:
            try:
                self._judge_in_turn()
            except OperationalError:
                raise
            except Exception:
                _logger.exception("Paid orders are compared with the stock one by one.")
                self._judge_in_turn(only_sound=True)
        except PG_CONCURRENCY_EXCEPTIONS_TO_RETRY as error:
            _logger.info("Paid orders are compared with the stock later: %s", error)
        except Exception:
            _logger.exception("Paid orders could not be compared with the stock.")

    @api.model
    def _judge_in_turn(self, only_sound=False):
        with self.env["pos.stock.publisher"]._open_env() as env:
            env[self._name]._judge(only_sound)

    @api.model
    def _judge_again(self, orders):
        """Have the next judgement take these for what they are now."""
        self.env.cr.execute(
            SQL(
                "UPDATE pos_stock_sale SET judged = FALSE WHERE order_id = ANY(%s)",
                orders.ids,
            )
        )

    @api.model
    def _judge(self, only_sound=False):
        """Record what the sales that are written down took beyond what there was.

        :param only_sound: leave out those that raise, or nobody would ever learn of any
            other sale; of these it is recorded that they were not compared
        """
        sales = self._take_unjudged()
        unsound = []
        if only_sound:
            # Not recorded one by one: each would lack what all of them took.
            tried = [(sale, self._find_problem(sale)) for sale in sales]
            sales = [sale for sale, problem in tried if not problem]
            unsound = [(sale["order"], problem) for sale, problem in tried if problem]
        for exceptions in self._record(sales):
            exceptions._announce()
        for order, problem in unsound:
            # None in a row that only says what a sale has freed.
            if order:
                self.env["pos.stock.exception"]._record_unjudged(order, problem)

    @api.model
    def _find_problem(self, sale):
        """:return: why it cannot be compared, None where it can"""
        try:
            with self.env.cr.savepoint() as attempt:
                self._record([sale])
                self.env.flush_all()
                attempt.rollback()
        except OperationalError:
            # Locks and lost connections say nothing of the order.
            raise
        except Exception as error:
            _logger.exception(
                "The paid order %s is never compared with the stock.", sale["order"].id
            )
            return f"{type(error).__name__}: {error}"
        return None

    @api.model
    def _take_unjudged(self):
        """:return: [sale, ...], oldest first, as `pos.stock.shortage` takes them"""
        # A sale that is run again locks the table; tills that ask wait for this one.
        self.env.cr.execute(
            SQL(
                """
                SET LOCAL lock_timeout = %s;
                UPDATE pos_stock_sale
                   SET judged = TRUE
                 WHERE judged IS NOT TRUE
             RETURNING id, order_id, user_id, arrived_at, newest_move, held,
                       product_id, freed
                """,
                JUDGE_TIMEOUT,
            ),
            log_exceptions=False,
        )
        # The figures are those of the same snapshot: they count these and no others.
        rows = sorted(self.env.cr.fetchall(), key=lambda row: row[0])
        orders = self.env["pos.order"]
        order_ids = [row[1] for row in rows if row[1]]
        return [
            {
                "order": orders.browse(order_id).with_prefetch(order_ids),
                "payer": self.env["res.users"].browse(user_id),
                "arrived_at": arrived_at,
                "newest_move": newest_move or 0,
                "held": {
                    int(held_id): quantity for held_id, quantity in (held or {}).items()
                },
                "freed": {
                    (int(place_id), product_id): quantity
                    for place_id, quantity in (freed or {}).items()
                },
            }
            for (
                _id,
                order_id,
                user_id,
                arrived_at,
                newest_move,
                held,
                product_id,
                freed,
            ) in rows
        ]

    @api.model
    def _record(self, sales):
        """:return: [pos.stock.exception that are told of together, ...]"""
        recounts = self.env["pos.stock.recount"]._find(sales)
        shortages = self.env["pos.stock.shortage"]._find(sales, recounts)
        self.env["pos.stock.approval"]._verify(sales)
        exceptions = self.env["pos.stock.exception"]
        return [
            exceptions._record_recounts(recounts),
            exceptions._record_shortages(shortages),
        ]
