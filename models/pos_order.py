import logging
from datetime import datetime

from odoo import api, fields, models
from odoo.exceptions import ConcurrencyError, UserError
from odoo.service.model import PG_CONCURRENCY_EXCEPTIONS_TO_RETRY

from ..core.approval_senders import note_senders
from ..core.stock_evidence import TIME_FORMAT, note_earliest_sale, read_evidence
from .pos_order_sold import PAID, SALE_FIELDS
from .pos_sale_context import as_attempt, as_new_order, is_attempt
from .savepoints import find_problem
from .self_order_context import get_customer_config
from .sync_try import get_try

_logger = logging.getLogger(__name__)

COMPLAINT = "Order %s could not be posted: %s"
# Where orders come from that customers make themselves, with pos_self_order.
SELF_ORDER_SOURCES = ("kiosk", "mobile")


class PosOrder(models.Model):
    _name = "pos.order"
    _inherit = ["pos.order", "pos.order.resent", "pos.order.sold", "pos.order.taking"]

    stock_evidence = fields.Json(
        string="Stock seen",
        copy=False,
        help="What the cashier saw of the products that were short: figures, their "
        "ages, rules and approvals.",
    )
    stock_approvals = fields.Json(
        readonly=True,
        copy=False,
        help="Who let products through for this order, and what is wrong with that: as "
        "the server found it.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        # Both are always given: `default_` in the context of a request fills in what is
        # not, uncleaned.
        orders = super(PosOrder, as_new_order(self)).create(
            [
                {
                    **vals,
                    "stock_approvals": False,
                    "stock_evidence": self._read_stock_evidence(
                        vals.get("stock_evidence")
                    ),
                }
                for vals in vals_list
            ]
        )
        orders = orders.with_env(self.env)
        orders._note_sold()
        return orders

    @api.model
    def _read_stock_evidence(self, value, stored=None):
        clock = self.env.context.get("stock_clock")
        evidence = note_senders(read_evidence(value), stored, self.env.uid)
        return note_earliest_sale(evidence, clock, fields.Datetime.now())

    def _clean_stock_evidence(self, vals):
        # A till sends back what it was told, or what it likes: only the server's word
        # counts.
        vals = {key: value for key, value in vals.items() if key != "stock_approvals"}
        # What was seen of a sale is history; no till sends it after the sale.
        if not self.env.su and any(order.state in PAID for order in self):
            vals.pop("stock_evidence", None)
        # It comes with a paid order, and what PostgreSQL refuses (NaN) would lose it.
        if "stock_evidence" in vals:
            stored = self.stock_evidence if len(self) == 1 else None
            evidence = self._read_stock_evidence(vals["stock_evidence"], stored)
            vals["stock_evidence"] = evidence
        return vals

    def _note_stock_approvals(self, approvals):
        """:param approvals: as `pos.stock.approval` verifies them"""
        # Past all that writes an order, ours among them, which takes this from nobody.
        models.Model.write(self, {"stock_approvals": approvals})

    @api.model
    def _get_open_order(self, order):
        """What was paid is sold, although another till has deleted its draft."""
        found = super()._get_open_order(order)
        is_paid = order.get("state") == "paid" and not get_customer_config(self.env)
        if is_paid and found.state == "cancel":
            found.state = "draft"
            return found.with_context(stock_was_deleted=True)
        return found

    @api.model
    def _process_order(self, order, existing_order):
        config = get_customer_config(self.env)
        # Where its draft is gone, what was paid names lines that are nowhere.
        if existing_order or (order.get("state") == "paid" and not config):
            (existing_order or self.browse())._expect_again(order)
        # A till that sends a customer's draft has asked its cashier, and is never
        # refused. Whatever state the customer's device makes up: nobody pays by this
        # path.
        if not config:
            return super()._process_order(order, existing_order)
        self._check_customers_draft(config, existing_order)
        self._clean_customers_order(order, config)
        # What another shop has accepted, this one has not.
        is_ours = existing_order and existing_order.config_id == config
        before = existing_order._get_stock_demand() if is_ours else {}
        order_id = super()._process_order(order, existing_order)
        config._check_self_order(self.browse(order_id), before)
        return order_id

    @api.model
    def _check_customers_draft(self, config, draft):
        """
        :raise UserError: the draft is of a shop that shares none with this one
        """
        if draft and draft.config_id not in config | config.trusted_config_ids:
            raise UserError(
                self.env._(
                    "Sorry, this order is not open here. Please start a new one."
                )
            )

    @api.model
    def _clean_customers_order(self, order, config):
        """Whose shop it is, is known by its token, and not by what the device says."""
        # What a cashier saw, who let it through, and whether it is sent after the
        # customer, is no customer's to say.
        for name in ("stock_evidence", "shipping_date"):
            order.pop(name, None)
        order["config_id"] = config.id
        order["company_id"] = config.company_id.id
        named = self.env["pos.session"].browse(order.get("session_id")).exists()
        # One that was closed meanwhile, core replaces itself.
        if named.config_id != config:
            order["session_id"] = config.current_session_id.id

    def write(self, vals):
        before = self._get_sales() if vals.keys() & SALE_FIELDS else {}
        result = super().write(self._clean_stock_evidence(vals))
        self._note_changed_sales(before)
        if vals.get("state") == "cancel":
            self._release_claimed_stock()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_release_claimed_stock(self):
        self._release_claimed_stock()

    def _release_claimed_stock(self):
        """What these orders held, nobody wants any more."""
        # sudo: nobody has rights on holds themselves.
        claims = self.env["pos.stock.claim"].sudo()
        for company, orders in self.filtered("uuid").grouped("company_id").items():
            claims._release(orders.mapped("uuid"), company)

    def _takes_stock(self):
        """Whether its goods left with the customer. Shipped later, they leave from
        elsewhere."""
        return self.state in PAID and not self.shipping_date

    def _may_lack_picking(self):
        """Whether core may leave its goods where they are: of an order that a customer
        pays at a terminal it says that it is paid, and no more. What is shipped later
        need not have a picking where core is done with it."""
        is_customers = self.source in SELF_ORDER_SOURCES and not self.shipping_date
        # Not `_should_create_picking_real_time`: what is to be invoiced and is not yet
        # has its picking with the session's.
        return is_customers and not self.session_id.update_stock_at_closing

    def _create_order_picking(self):
        # Whether it is core that comes second or we are, goods leave once.
        if self._may_lack_picking() and self.picking_ids:
            return None
        create = super()._create_order_picking
        if not get_try() or is_attempt(self.env):
            return create()
        if get_try() == 1:
            return self._try_unguarded(create)
        problem = find_problem(self.env.cr, create, _logger, COMPLAINT, self.id)
        if problem:
            self.env["pos.stock.exception"]._record_failed_picking(
                self.env["stock.picking"], self.lines, problem
            )
        return None

    def _try_unguarded(self, create):
        """What has been paid would be refused whenever its till sends it. To undo a
        part of the transaction costs each sale three statements: so it is all run
        again, and that part within a savepoint.
        """
        try:
            return create()
        except PG_CONCURRENCY_EXCEPTIONS_TO_RETRY:
            raise
        except Exception as error:
            _logger.info(COMPLAINT, self.id, error)
            raise ConcurrencyError(str(error)) from error

    def _post_paid_stock(self):
        """Do what core does for orders that a till sends.

        :return: why it failed, in words; None when there is a picking, which may have
            failed itself
        """
        order = as_attempt(self.with_company(self.company_id))

        def post():
            order._create_order_picking()
            order._compute_total_cost_in_real_time()

        return find_problem(self.env.cr, post, _logger, COMPLAINT, self.id)

    def _get_stock_sold_at(self):
        """When it was paid, by the server's clock as its till reckoned it.

        :return: None where nobody said so
        """
        return self._read_stock_time("sold_at")

    def _get_stock_sold_since(self):
        """When it was paid at the earliest, by how long ago that was on its till's
        clock.

        :return: None where nobody said so
        """
        return self._read_stock_time("sold_since")

    def _read_stock_time(self, name):
        time = (self.stock_evidence or {}).get(name)
        return datetime.strptime(time, TIME_FORMAT) if time else None

    def _get_stock_seen(self, product):
        """:return: what the till said of the product, None when it said nothing"""
        lines = (self.stock_evidence or {"lines": []})["lines"]
        found = (line for line in lines if line["product_id"] == product.id)
        return next(found, None)

    def _get_stock_cashier(self):
        """:return: hr.employee where pos_hr knows who it was, else res.users"""
        employee = self["employee_id"] if "employee_id" in self._fields else None
        return employee or self.user_id
