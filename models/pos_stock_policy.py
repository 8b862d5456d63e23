import logging

from odoo import api, fields, models
from odoo.fields import Domain

from ..core.policy import NEGATIVE_STOCK_POLICIES

_logger = logging.getLogger(__name__)

# What OCA's stock_no_negative has on the same three models.
FOREIGN_FIELD = "allow_negative_stock"

# One line per broken tree and process: tills ask every minute.
_reported_loops = set()


class PosStockPolicy(models.AbstractModel):
    """A record with a rule of its own, or else that of the record above it."""

    _name = "pos.stock.policy"
    _inherit = "pos.stock.rule"
    _description = "Policy for Negative Stock"

    _policy_name = "complete_name"
    # The field that leads to the record above.
    _policy_parent = None

    negative_stock_policy = fields.Selection(
        NEGATIVE_STOCK_POLICIES,
        string="Allow negative stock",
        help="What a till does when an order asks for more than its shop has left.\n"
        "Allowed: it sells, and only shows the figure.\n"
        "Warn: the cashier is told and may go on.\n"
        "Manager approves: a manager has to confirm.\n"
        "Never: the quantity is refused.\n"
        "Empty: as above. The nearest answer counts, in this order: product, category, "
        "parent categories, stock location, parent locations, point of sale.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create(vals_list)
        own = {"negative_stock_policy", FOREIGN_FIELD}
        # A till may come to load a new product.
        if any(vals.get(name) for vals in vals_list for name in own):
            self.env["pos.stock.publisher"]._note_rules()
        return records

    @api.model
    def _get_policy_fields(self):
        return super()._get_policy_fields() | {FOREIGN_FIELD, self._policy_parent}

    def _get_negative_stock_decider(self):
        chain, record = [], self
        while record and record not in chain:
            # A field of somebody else's counts where they count it: not further down.
            is_inherited = bool(chain) and chain[-1]._name == record._name
            policy = record.negative_stock_policy or (
                not is_inherited and record._get_foreign_policy()
            )
            if policy:
                return record, policy
            chain.append(record)
            record = record[record._policy_parent]
        if record:
            # Only raw SQL can write a chain that bites its own tail: it has no answer.
            record._report_loop(chain)
        return False, False

    def _get_foreign_policy(self):
        """What another addon's field says of a record without a policy of its own."""
        self.ensure_one()
        has_field = FOREIGN_FIELD in self._fields
        return "allowed" if has_field and self[FOREIGN_FIELD] else False

    @api.model
    def _get_foreign_policy_domain(self):
        """The records of which `_get_foreign_policy` says "allowed"."""
        if FOREIGN_FIELD not in self._fields:
            return Domain.FALSE
        has_none = Domain("negative_stock_policy", "=", False)
        return has_none & Domain(FOREIGN_FIELD, "=", True)

    def _report_loop(self, chain):
        ids = frozenset(each._origin.id for each in chain if each._name == self._name)
        loop = (self.env.cr.dbname, self._name, ids)
        if loop not in _reported_loops:
            _reported_loops.add(loop)
            _logger.warning(
                "%s: %s lead back to themselves, no negative stock policy is inherited "
                "there.",
                self._name,
                sorted(ids),
            )
