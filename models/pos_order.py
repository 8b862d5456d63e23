import logging

from odoo import api, models
from odoo.exceptions import ConcurrencyError, UserError
from odoo.service.model import PG_CONCURRENCY_EXCEPTIONS_TO_RETRY

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
    _inherit = [
        "pos.order",
        "pos.order.evidence",
        "pos.order.resent",
        "pos.order.sold",
        "pos.order.taking",
    ]

    @api.model_create_multi
    def create(self, vals_list):
        orders = super(PosOrder, as_new_order(self)).create(
            [self._prepare_stock_evidence(vals) for vals in vals_list]
        )
        orders = orders.with_env(self.env)
        orders._note_approval_senders()
        orders._note_sold()
        return orders

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
        vals = self._clean_stock_evidence(vals)
        result = super().write(vals)
        if "stock_evidence" in vals:
            self._note_approval_senders()
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
        attempt = get_try()
        if not attempt or is_attempt(self.env):
            return create()
        if attempt == 1:
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

    def _get_stock_cashier(self):
        """:return: hr.employee where pos_hr knows who it was, else res.users"""
        employee = self["employee_id"] if "employee_id" in self._fields else None
        return employee or self.user_id
