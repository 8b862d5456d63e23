import hashlib
import json
from dataclasses import dataclass

from odoo import api, models, tools
from odoo.fields import Domain
from odoo.tools import SQL

from .kit_explosion import KitExplosion


@dataclass(frozen=True)
class Kits:
    """The kits of a company, by their components."""

    #: {kit id: {component id: quantity in its unit per one unit of the kit}}
    components: dict
    #: Ids of the kits of `components` that a till may sell.
    sold: frozenset
    #: Ids of the storable kits whose own quants say nothing, and no component either.
    unchecked: list
    #: Fingerprint of `components`.
    digest: str

    def get_products_taken(self, product_ids):
        """:return: ids of what these take from the shelf, in order: not the kits, but
        their components"""
        taken = {
            component_id
            for product_id in product_ids
            for component_id in self.components.get(product_id, (product_id,))
        }
        return sorted(taken)


NO_KITS = Kits({}, frozenset(), [], "")


class PosStockKits(models.AbstractModel):
    """Phantom bills of materials, where mrp is installed.

    Every question of a till asks for them. So they are kept in memory, and one query
    a transaction tells whether they are still true.
    """

    _name = "pos.stock.kits"
    _description = "Point of Sale Stock Kits"

    @api.model
    def _get_kits(self, company):
        """:return: `Kits`, not to be changed; the same ones for a whole transaction"""
        if "mrp.bom" not in self.env:
            return NO_KITS
        looked_up = self.env.cr.cache.setdefault(self._name, {})
        if company.id not in looked_up:
            # sudo: who sells a kit need not have a right on bills of materials.
            looked_up[company.id] = self.sudo()._look_up(company)
        return looked_up[company.id]

    @api.model
    def _look_up(self, company):
        fingerprint = self._read_fingerprint()
        kept = self._get_kept(company.id)
        if kept.get("fingerprint") != fingerprint:
            kept["kits"] = self._compute_kits(company)
            # Last: another thread may look meanwhile.
            kept["fingerprint"] = fingerprint
        return kept["kits"]

    @tools.ormcache("company_id")
    def _get_kept(self, company_id):
        """What this process knows: one dict, written in place, so that the kits of
        before do not fill the cache up."""
        return {}

    @api.model
    def _read_fingerprint(self):
        """A number that changes with whatever the kits are worked out of.

        Contents, not dates: a transaction that began earlier and ends later leaves an
        older date behind.
        """
        self.env.flush_all()
        rows = SQL(" UNION ALL ").join(self._get_recipe_queries())
        [(fingerprint,)] = self.env.execute_query(
            SQL(
                """
                WITH phantom AS MATERIALIZED (
                    SELECT * FROM mrp_bom WHERE type = 'phantom'
                ),
                phantom_line AS MATERIALIZED (
                    SELECT line.*
                      FROM mrp_bom_line line
                      JOIN phantom ON phantom.id = line.bom_id
                ),
                template AS MATERIALIZED (
                    SELECT id, active, available_in_pos, company_id, is_storable,
                           sale_ok, type, uom_id
                      FROM product_template
                     WHERE id IN (SELECT product_tmpl_id FROM phantom
                                  UNION
                                  SELECT product_tmpl_id FROM phantom_line)
                )
                SELECT CONCAT(COUNT(*), ' ', SUM(HASHTEXTEXTENDED(fact.content, 0)))
                  FROM (%s) fact (content)
                """,
                rows,
            )
        )
        return fingerprint

    @api.model
    def _get_recipe_queries(self):
        """Queries of one text each, for all rows that kits are worked out of; they may
        use `phantom`, `phantom_line` and `template`."""
        lines = self.env["mrp.bom.line"]
        applies = lines._fields["bom_product_template_attribute_value_ids"]
        return [
            SQL("SELECT CONCAT('bom', phantom) FROM phantom"),
            SQL("SELECT CONCAT('line', phantom_line) FROM phantom_line"),
            SQL(
                """
                SELECT CONCAT('applies', applies)
                  FROM %s applies
                  JOIN phantom_line ON phantom_line.id = applies.%s
                """,
                SQL.identifier(applies.relation),
                SQL.identifier(applies.column1),
            ),
            SQL("SELECT CONCAT('template', template) FROM template"),
            SQL(
                """
                SELECT CONCAT(
                           'variant', ROW(
                               variant.id, variant.active, variant.product_tmpl_id,
                               variant.combination_indices
                           )
                       )
                  FROM product_product variant
                  JOIN template ON template.id = variant.product_tmpl_id
                """
            ),
            SQL("SELECT CONCAT('uom', ROW(id, factor)) FROM uom_uom"),
            SQL("SELECT CONCAT('choice', product_id) FROM product_combo_item"),
        ]

    @api.model
    def _compute_kits(self, company):
        boms = self.env["mrp.bom"].search(
            [("type", "=", "phantom"), ("active", "=", True)],
            order="sequence, product_id, id",
        )
        explosion = KitExplosion(company, boms)
        components, unchecked = {}, []
        products = self._get_products_of(boms, company)
        for product in products:
            parts = explosion.get_components(product)
            if parts:
                components[product.id] = {
                    part.id: share
                    for part, share in sorted(
                        parts.items(), key=lambda item: item[0].id
                    )
                }
            elif product.is_storable:
                unchecked.append(product.id)
        sold = self._get_sold(products.browse(components), company)
        unchecked += [
            product.id
            for product in products.browse(components)
            if product.is_storable and product.id not in sold
        ]
        canonical = json.dumps(components, sort_keys=True) if components else ""
        return Kits(
            components,
            sold,
            sorted(unchecked),
            hashlib.sha256(canonical.encode()).hexdigest()[:16] if canonical else "",
        )

    @api.model
    def _get_products_of(self, boms, company):
        """All that a move of this company would take apart."""
        boms = boms.filtered(lambda bom: bom.company_id in (company, company.browse()))
        templates = boms.filtered(lambda bom: not bom.product_id).product_tmpl_id
        # Archived variants may be on lines that are still to be posted.
        products = self.env["product.product"].with_context(active_test=False)
        found = products.search(
            Domain("type", "=", "consu")
            & (
                Domain("product_tmpl_id", "in", templates.ids)
                | Domain("id", "in", boms.product_id.ids)
            ),
            order="id",
        )
        return found.with_env(self.env)

    @api.model
    def _get_sold(self, kits, company):
        """:return: frozenset of ids of those that tills load, or find in a combo"""
        choices = self.env["product.combo.item"].search_fetch(
            Domain.TRUE, ["product_id"]
        )
        is_loaded = Domain("available_in_pos", "=", True) & Domain("sale_ok", "=", True)
        found = kits.search(
            Domain("id", "in", kits.ids)
            & Domain(kits._check_company_domain(company))
            & (is_loaded | Domain("id", "in", choices.product_id.ids))
        )
        return frozenset(found.ids)
