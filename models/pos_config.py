import hashlib
import json

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..core.limits import is_id
from ..core.policy import NEGATIVE_STOCK_POLICIES
from .pos_stock_feed import COLUMNS

FINGERPRINT_MAX_LENGTH = 64
STOCK_SETTINGS = {
    "negative_stock_policy",
    "stock_basis",
    "stock_when_stale",
    "stock_low_threshold",
    "stock_in_stock_first",
    "stock_claim_at_kitchen",
    "stock_responsible_id",
}
PULLED_FIELDS = {"company_id", "name", "picking_type_id", *STOCK_SETTINGS}


class PosConfig(models.Model):
    _name = "pos.config"
    _inherit = [
        "pos.config",
        "pos.config.claim",
        "pos.config.insight",
        "pos.config.reservation",
        "pos.config.self.order",
        "pos.stock.rule",
    ]

    _policy_decider = "config"

    negative_stock_policy = fields.Selection(
        NEGATIVE_STOCK_POLICIES,
        string="Allow negative stock",
        required=True,
        default="allowed",
        help="The rule where neither the product, nor its categories, nor the stock "
        "location or those above it have one.",
    )
    stock_basis = fields.Selection(
        [("free", "Free to use"), ("on_hand", "On hand")],
        string="Stock shown",
        required=True,
        default="free",
        help="Free to use: what is on hand and not reserved for somebody else.\n"
        "On hand: everything in the shop, reserved or not.",
    )
    stock_when_stale = fields.Selection(
        [
            ("keep", "Keep the rule"),
            ("approve", "Ask a manager"),
            ("warn", "Warn only"),
        ],
        string="When the figures are old",
        required=True,
        default="approve",
        help="What becomes of a strict rule while the till has no fresh figures, for "
        "example offline.\n"
        "Keep the rule: as if the figures were fresh.\n"
        "Ask a manager: Never becomes Manager approves.\n"
        "Warn only: Never and Manager approves become Warn.",
    )
    stock_low_threshold = fields.Float(
        string="Low stock at",
        digits="Product Unit",
        default=5.0,
        help="A product with this quantity left, or less, is shown as low, unless a "
        "reordering rule for the shop has a minimum of its own.",
    )
    stock_responsible_id = fields.Many2one(
        "res.users",
        string="Responsible for stock exceptions",
        domain="[('share', '=', False), ('company_ids', 'in', company_id)]",
        help="Gets one activity for each session in which orders took more than there "
        "was, or could not be posted. Empty: nobody does.",
    )

    stock_claim_at_kitchen = fields.Boolean(
        string="Hold what is sent to the kitchen",
        help="The till asks for the goods of an order when it is sent to the kitchen, "
        "and keeps them for it while it is open. Otherwise only when it is paid.",
    )

    stock_in_stock_first = fields.Boolean(
        string="Show products in stock first",
        help="The product screen shows what is sold out after everything else.",
    )

    @api.model
    def _get_policy_fields(self):
        return super()._get_policy_fields() | {"picking_type_id"}

    @api.model
    def _get_till_fields(self):
        return super()._get_till_fields() | (STOCK_SETTINGS - {"stock_responsible_id"})

    def write(self, vals):
        self._check_stock_settings_access(vals)
        moved = self if "picking_type_id" in vals else self.browse()
        # sudo: a POS user need not have rights on operation types.
        moved.sudo().picking_type_id._note_unposted_stock()
        result = super().write(vals)
        moved.sudo().picking_type_id._note_unposted_stock()
        return result

    def _check_stock_settings_access(self, vals):
        """Core lets every cashier write on a config, but these settings bind cashiers.

        :raise AccessError: somebody else than a manager changes them
        """
        if self.env.su or not STOCK_SETTINGS & vals.keys():
            return
        if not self.env.user.has_group("point_of_sale.group_pos_manager"):
            raise AccessError(
                self.env._("Only a manager may change what a till does about stock.")
            )

    @api.model
    def _load_pos_self_data_search_read(self, data, config):
        # Called by pos_self_order only, which sends all settings to any customer.
        rows = super()._load_pos_self_data_search_read(data, config)
        return [
            {name: value for name, value in row.items() if name not in STOCK_SETTINGS}
            for row in rows
        ]

    def pull_stock(self, since_version=None, digest=None, mark=None):
        """The figures of this till's own location tree, and the rules to judge them.

        :param int | None since_version: newest version of this feed that the till has;
            with another feed's number the answer names the feed, and is of no use
        :param str | None digest: `rules.digest` the till holds; the rules are left
            out when they are still the same
        :param str | None mark: what came with that version; with another one's the
            answer is "full". None trusts the number
        :return: dict of `db`, `feed`, `location`, `version`, `mark`, `at` (UTC),
            `kind`, `columns`, `rows`, `claims`, `settled` (uuids of orders the figures
            count), `rules`.
            `kind` is "same" (no rows), "delta" (rows of the products that changed) or
            "full" (rows of all products, those with zeros only left out)
        :raise AccessError: not a POS user of the config's company, or no such config
        :raise UserError: malformed arguments, or a config without a stock location
        """
        self._check_stock_arguments(since_version, digest, mark)
        self._check_stock_access()
        # sudo: access was checked just above; quants have company rules of their own.
        config = self.sudo()
        report = config.env["pos.stock.feed"]._report(config, since_version, mark)
        rules = config._get_stock_rules()
        answer = {
            "db": self.env.cr.dbname,
            "at": fields.Datetime.to_string(self.env.cr.now()),
            "columns": COLUMNS,
            **report,
        }
        if rules["digest"] != digest:
            answer["rules"] = rules
        return answer

    def _check_one_stock_config(self):
        if len(self) != 1:
            raise UserError(self.env._("Ask for the stock of one point of sale."))

    def _check_stock_arguments(self, since_version, digest, mark):
        self._check_one_stock_config()
        if since_version is not None and not is_id(since_version, lowest=0):
            raise UserError(
                self.env._("The stock version must be a whole number, zero or more.")
            )
        for text in (digest, mark):
            if text is not None and not (
                isinstance(text, str) and len(text) <= FINGERPRINT_MAX_LENGTH
            ):
                raise UserError(
                    self.env._(
                        "The fingerprint of stock rules or of a stock version must be "
                        "a text of %s characters at most.",
                        FINGERPRINT_MAX_LENGTH,
                    )
                )

    def _check_stock_access(self):
        # One answer for "not yours" and "not there": ids must not be probed.
        if not self._may_read_stock():
            raise AccessError(
                self.env._("You may not read the stock of this point of sale.")
            )

    def _may_read_stock(self):
        if not self.env["pos.stock.feed"]._is_till_user():
            return False
        # Fails on companies the user does not have, before any id is looked up.
        companies = self.env.companies
        # The id comes from the client; PostgreSQL fails on what is no int4.
        if not is_id(self._ids[0]):
            return False
        # sudo: whether it exists must not be told by another error. All that a question
        # needs is read with it: the whole record takes longer than any other query.
        config = self.sudo().with_context(active_test=False)
        found = config.search_fetch([("id", "=", self.id)], sorted(PULLED_FIELDS))
        return found.company_id in companies and self.has_access("read")

    def _get_stock_location(self):
        """Where this till's goods leave from, which is not its warehouse."""
        picking_type = self.picking_type_id
        picking_type.fetch(["active", "default_location_src_id"])
        location = picking_type.default_location_src_id
        location.fetch(["active", "complete_name", "parent_path"])
        if not (picking_type.active and location.active):
            raise UserError(
                self.env._(
                    "%(config)s has no stock to show: its operation type "
                    "%(operation_type)s needs to be active and to have an active "
                    "source location.",
                    config=self.name,
                    operation_type=picking_type.display_name,
                )
            )
        return location

    def _get_stock_rules(self):
        """Everything the till judges by, with a digest that changes when it does."""
        rules = self._prepare_stock_rules()
        canonical = json.dumps(rules, sort_keys=True, separators=(",", ":"))
        digest = hashlib.sha256(canonical.encode()).hexdigest()[:16]
        return {"digest": digest, **rules}

    def _prepare_stock_rules(self):
        policies = self.env["product.category"]._get_negative_stock_rules()
        kits = self.env["pos.stock.kits"]._get_kits(self.company_id)
        thresholds = self.env["stock.warehouse.orderpoint"]._get_low_stock_thresholds(
            self._get_stock_location(), self.company_id
        )
        return {
            "basis": self.stock_basis,
            "when_stale": self.stock_when_stale,
            "low_threshold": self.stock_low_threshold,
            # JSON has no other keys than strings, and the digest must not depend on
            # who serialises.
            "low_thresholds": {str(key): low for key, low in thresholds.items()},
            "default": self._get_negative_stock_rule(),
            "categories": {str(key): rule for key, rule in policies.items()},
            "products": self.env["product.template"]._get_own_stock_policies(
                self.company_id
            ),
            "kits": {
                str(kit_id): {str(key): share for key, share in parts.items()}
                for kit_id, parts in kits.components.items()
                if kit_id in kits.sold
            },
            "unchecked": kits.unchecked,
            "templates": self.env["product.template"]._get_changed_stock_traits(self),
            "in_stock_first": self.stock_in_stock_first,
        }

    def _get_stock_policies(self, products):
        """The rule for each product, of the nearest record that has one.

        :return: {product id: {"policy": str, "decided_by": name of the record,
            "decider": product, category, location or config}}
        """
        default = self._get_negative_stock_rule()
        rules = {
            template: template._get_negative_stock_rule() or default
            for template in products.product_tmpl_id
        }
        return {each.id: rules[each.product_tmpl_id] for each in products}

    def _get_negative_stock_decider(self):
        """Who decides where neither a product nor its categories do."""
        # sudo: a till user need not have rights on operation types or locations.
        location = self.sudo().picking_type_id.default_location_src_id
        decider, policy = location._get_negative_stock_decider()
        return (decider, policy) if decider else (self, self.negative_stock_policy)
