from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools.misc import clean_context

from ..core.policy import NEGATIVE_STOCK_POLICIES, POLICY_DECIDERS
from .time_words import format_age

KINDS = [
    ("two_tills", "Two tills"),
    ("offline", "Offline"),
    ("warned", "Warned"),
    ("approved", "Approved"),
    ("unapproved", "Not approved"),
    ("counted", "Sold before a count"),
    ("picking_failed", "Picking failed"),
    ("unjudged", "Not compared"),
]


class PosStockException(models.Model):
    """A paid order that took more than there was, took what a count had missed already,
    or whose goods could not be moved.

    The order stands: this is the trace it leaves, with what the cashier saw. Written by
    the server only.
    """

    _name = "pos.stock.exception"
    _inherit = [
        "pos.stock.exception.correction",
        "pos.stock.exception.count",
        "pos.stock.exception.note",
        "pos.stock.exception.notice",
        "pos.stock.exception.picking",
        "pos.stock.exception.sender",
        "pos.stock.exception.share",
        "pos.stock.exception.shortage",
        "pos.stock.exception.story",
        "pos.stock.exception.unjudged",
    ]
    _description = "Point of Sale Stock Exception"
    _order = "id desc"

    kind = fields.Selection(
        KINDS,
        required=True,
        readonly=True,
        help="Two tills: the cashier saw enough, somebody else took it meanwhile.\n"
        "Offline: the figure the cashier saw was old, or not known.\n"
        "Warned: the cashier was warned and went on.\n"
        "Approved: a manager let it through.\n"
        "Not approved: the rule asked for a manager, or forbade it, and no valid "
        "approval came with the order.\n"
        "Sold before a count: the goods were taken from the stock only after a count "
        "that had not found them any more, so once more.\n"
        "Picking failed: the order is paid, its stock move could not be done.\n"
        "Not compared: the order is paid, whether there was enough is not known.",
    )
    state = fields.Selection(
        [("open", "Open"), ("resolved", "Resolved")],
        required=True,
        readonly=True,
        default="open",
    )
    resolved_by_id = fields.Many2one("res.users", string="Resolved by", readonly=True)
    resolved_at = fields.Datetime(string="Resolved at", readonly=True)

    order_id = fields.Many2one(
        "pos.order", readonly=True, index="btree_not_null", ondelete="cascade"
    )
    order_line_id = fields.Many2one(
        "pos.order.line", string="First line", readonly=True, ondelete="set null"
    )
    picking_id = fields.Many2one(
        "stock.picking", readonly=True, index="btree_not_null", ondelete="set null"
    )
    session_id = fields.Many2one("pos.session", readonly=True, index="btree_not_null")
    config_id = fields.Many2one("pos.config", string="Point of Sale", readonly=True)
    company_id = fields.Many2one("res.company", required=True, readonly=True)
    location_id = fields.Many2one("stock.location", readonly=True)
    product_id = fields.Many2one("product.product", readonly=True, index=True)
    product_uom_id = fields.Many2one(related="product_id.uom_id", string="Unit")

    requested = fields.Float(
        digits="Product Unit", readonly=True, help="What the order took on balance."
    )
    available = fields.Float(
        string="Available before",
        digits="Product Unit",
        readonly=True,
        aggregator=None,
        help="The server's own figure before this order, as the point of sale counts.",
    )
    short_by = fields.Float(
        string="Short by",
        digits="Product Unit",
        readonly=True,
        help="Units of this order that were not there.",
    )
    policy = fields.Selection(
        NEGATIVE_STOCK_POLICIES,
        string="Rule",
        readonly=True,
        help="What counted where there was not enough.",
    )
    decided_by = fields.Char(
        string="Rule of", readonly=True, help="The record whose rule counted."
    )
    decider = fields.Selection(
        POLICY_DECIDERS,
        string="Rule set on",
        readonly=True,
        help="What the record whose rule counted is.",
    )

    seen = fields.Selection(
        [
            ("figure", "A figure"),
            ("unknown", "Not known yet"),
            ("nothing", "Not told"),
        ],
        readonly=True,
        help="What the cashier saw. Not told: the order came without it, for example "
        "from the back office.",
    )
    figure_seen = fields.Float(
        string="Figure seen", digits="Product Unit", readonly=True, aggregator=None
    )
    most_seen = fields.Float(
        string="At most there was",
        digits="Product Unit",
        readonly=True,
        aggregator=None,
        help="The figure cannot have been seen: by the server's stock moves there was "
        "no more than this. The kind is what it would be with this.",
    )
    is_figure_refuted = fields.Boolean(string="Figure refuted", readonly=True)
    age_seen = fields.Integer(
        string="Age of the figure (s)",
        readonly=True,
        aggregator=None,
        help="Seconds between the server's last confirmation of the figure and the "
        "sale.",
    )
    age_words = fields.Char(
        string="Age of the figure",
        compute="_compute_age_words",
        help="Time between the server's last confirmation of the figure and the sale.",
    )
    policy_seen = fields.Selection(
        NEGATIVE_STOCK_POLICIES,
        string="Rule seen",
        readonly=True,
        help="The rule at the till, where it said so.",
    )
    choice_seen = fields.Selection(
        [("set", "Took what was there"), ("proceed", "Went on")],
        string="Answer",
        readonly=True,
        help="What the cashier did when told that the product is short. Empty: nobody "
        "was asked.",
    )
    device = fields.Char(string="Till", readonly=True)

    # Names, because employees are pos_hr's and people leave.
    cashier = fields.Char(readonly=True)
    cashier_user_id = fields.Many2one(
        "res.users", string="Cashier's user", readonly=True
    )
    cashier_employee = fields.Integer(
        readonly=True, aggregator=None, help="Id of the employee, with pos_hr."
    )
    approver = fields.Char(
        readonly=True, help="Empty with an approval of nobody who is known here."
    )
    approver_user_id = fields.Many2one(
        "res.users", string="Approver's user", readonly=True
    )
    approver_employee = fields.Integer(
        readonly=True, aggregator=None, help="Id of the employee, with pos_hr."
    )
    approved_at = fields.Datetime(string="Approved at", readonly=True)
    approval_reason = fields.Char(string="Reason", readonly=True)

    _order_unique = models.UniqueIndex(
        "(order_id, product_id, kind) WHERE kind != 'picking_failed'",
        "An order has one exception of a kind for a product.",
    )
    _picking_unique = models.UniqueIndex(
        "(picking_id) WHERE kind = 'picking_failed'",
        "A picking fails once.",
    )

    @api.model
    def _as_system(self):
        # sudo: a cashier may not write exceptions, least of all their own. Nor fill in,
        # with `default_` in the context of the request, what is not told.
        return self.with_env(self.env(context=clean_context(self.env.context), su=True))

    @api.depends("order_id", "picking_id", "product_id")
    def _compute_display_name(self):
        for exception in self:
            subject = exception.order_id or exception.picking_id
            names = [subject.display_name, exception.product_id.display_name]
            exception.display_name = ": ".join(filter(None, names))

    @api.depends("seen", "age_seen")
    @api.depends_context("lang")
    def _compute_age_words(self):
        for exception in self:
            is_known = exception.seen == "figure"
            exception.age_words = is_known and format_age(self.env, exception.age_seen)

    def action_resolve(self):
        self._check_manager()
        self.filtered(lambda exception: exception.state == "open")._resolve()

    def action_reopen(self):
        self._check_manager()
        # sudo: managers settle exceptions, and write nothing else of them.
        self.sudo().write(
            {"state": "open", "resolved_by_id": False, "resolved_at": False}
        )

    def _check_manager(self):
        self.check_access("read")
        if not self.env.user.has_group("point_of_sale.group_pos_manager"):
            raise AccessError(self.env._("Only a manager may settle stock exceptions."))

    def _resolve(self):
        """To be called when it is known that they may."""
        # sudo: nobody has the right to write exceptions.
        self.sudo().write(
            {
                "state": "resolved",
                "resolved_by_id": self.env.uid,
                "resolved_at": fields.Datetime.now(),
            }
        )
