from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

# What decides whether, and by which rule, a till judges a product. A product that is no
# goods any more is not storable either, and nobody writes that.
TRAIT_FIELDS = {"categ_id", "is_storable", "type"}
# A change counts from the start of its transaction, and an import is a long one.
MARGIN = timedelta(hours=1)


class ProductTemplate(models.Model):
    _name = "product.template"
    _inherit = ["product.template", "pos.stock.policy"]

    _policy_decider = "product"
    _policy_name = "name"
    _policy_parent = "categ_id"

    # Most products have none, and tills ask for the others every minute.
    negative_stock_policy = fields.Selection(index="btree_not_null")
    stock_traits_changed_at = fields.Datetime(
        string="Stock rule changed on",
        copy=False,
        index="btree_not_null",
        readonly=True,
        help="When the category, or whether stock is tracked, was last changed. A till "
        "that loaded the product before is told so.",
    )

    @api.model
    def _load_pos_self_data_search_read(self, data, config):
        # Called by pos_self_order only, whose apps read what is on no shelf from here.
        rows = super()._load_pos_self_data_search_read(data, config)
        # sudo: customers act as a user who need not have rights on stock.
        self.sudo().env["pos.stock.sold.out"]._mark(config.sudo(), rows)
        return rows

    def write(self, vals):
        if "self_order_available" in vals:
            # sudo: nobody has rights on what apps were told.
            self.env["pos.stock.sold.out"].sudo()._tell_anew(self.sudo())
        if not TRAIT_FIELDS & vals.keys():
            return super().write(vals)
        before = {each: (each.categ_id, each.is_storable) for each in self}
        result = super().write(vals)
        changed = self.filtered(
            lambda each: (each.categ_id, each.is_storable) != before[each]
        )
        if changed:
            # sudo: a field of ours must not need a right of its own.
            changed.sudo().stock_traits_changed_at = self.env.cr.now()
        counted = changed.filtered(lambda each: each.is_storable != before[each][1])
        counted._note_figures_everywhere()
        return result

    def _note_figures_everywhere(self):
        """What is not storable has no figures, wherever it lies."""
        if not self:
            return
        publisher = self.env["pos.stock.publisher"]
        variants = self.with_context(active_test=False).product_variant_ids
        # sudo: nobody has rights on the feeds, nor need they on all locations.
        feeds = self.env["pos.stock.feed"].sudo().search(Domain.TRUE)
        for location in feeds.location_id:
            for variant in variants:
                publisher._note_product(variant, location)

    @api.model
    def _get_changed_stock_traits(self, config):
        """What the tills of an open session may have loaded before it was changed.

        :return: {template id: [category id or None, whether it is storable]}, as they
            are now, archived ones too; JSON has no other keys than strings
        """
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT template.id, template.categ_id, template.is_storable
                  FROM product_template template
                 WHERE template.stock_traits_changed_at >= (
                           SELECT MIN(session.create_date) - %s
                             FROM pos_session session
                            WHERE session.config_id = %s
                              AND session.state != 'closed'
                       )
                   AND %s
                 ORDER BY template.id
                """,
                MARGIN,
                config.id,
                self._get_stock_company_condition(config.company_id),
            )
        )
        return {
            str(template_id): [category_id, bool(is_storable)]
            for template_id, category_id, is_storable in rows
        }

    @api.model
    def _get_own_stock_policies(self, company):
        """The products with a rule of their own; a till knows their names itself.

        :return: {policy: sorted template ids}, archived ones too
        """
        self.env.flush_all()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT template.negative_stock_policy, ARRAY_AGG(template.id)
                  FROM product_template template
                 WHERE template.negative_stock_policy IS NOT NULL
                   AND %s
                 GROUP BY template.negative_stock_policy
                """,
                self._get_stock_company_condition(company),
            )
        )
        ids = dict(rows)
        foreign = self._get_foreign_policy_domain()
        if not foreign.is_false():
            in_company = Domain("company_id", "in", [False, *company.parent_ids.ids])
            allowed = self.with_context(active_test=False)._search(foreign & in_company)
            ids["allowed"] = ids.get("allowed", []) + list(allowed)
        return {policy: sorted(template_ids) for policy, template_ids in ids.items()}

    @api.model
    def _get_stock_company_condition(self, company):
        """SQL: the `template`s that tills of this company may sell."""
        return SQL(
            "(template.company_id IS NULL OR template.company_id = ANY(%s))",
            company.parent_ids.ids,
        )
