import hashlib
import json

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..core.figures import COLUMNS
from ..core.limits import is_id

FINGERPRINT_MAX_LENGTH = 64
PLACE_FIELDS = [
    "active",
    "complete_name",
    "location_id",
    "name",
    "negative_stock_policy",
    "parent_path",
    "warehouse_id",
]


class PosConfigPull(models.AbstractModel):
    """What a till asks for its figures, and the rules to judge them by."""

    _name = "pos.config.pull"
    _description = "Point of Sale Stock Figures and Rules"

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
            count), `rules`, and `tills`, how many are open here, where they share the
            last units offline.
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
        if config.stock_offline_share:
            # No rule: a till that opens must not have all others pull theirs again.
            answer["tills"] = config._count_open_tills()
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
        # sudo: whether it exists must not be told by another error.
        config = self.sudo().with_context(active_test=False)
        found = config.search_fetch(
            [("id", "=", self.id)], sorted(self._get_pulled_fields())
        )
        return found.company_id in companies and self.has_access("read")

    @api.model
    def _get_pulled_fields(self):
        """All that a question needs of the config. Whole records take longer to read
        than the figures of a small shop: of the place it is PLACE_FIELDS."""
        return {"company_id", "name", "picking_type_id"}

    def _get_stock_location(self):
        """Where this till's goods leave from, which is not its warehouse."""
        picking_type = self.picking_type_id
        picking_type.fetch(
            ["active", "default_location_src_id", "return_picking_type_id"]
        )
        location = picking_type.default_location_src_id
        location.fetch(PLACE_FIELDS)
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
            **self._get_stock_ages(),
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
            "returns_elsewhere": self.picking_type_id._returns_elsewhere(),
            "in_stock_first": self.stock_in_stock_first,
            "approval_reason": self.stock_approval_reason,
            "turnover": self._get_stock_turnover(),
        }
