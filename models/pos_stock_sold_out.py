import logging

from odoo import api, fields, models

_logger = logging.getLogger(__name__)


class PosStockSoldOut(models.Model):
    """What self-order apps were told that nobody can order: sold out, under a rule that
    forbids to sell it all the same.

    They are told yes or no, and only when that changes: even how often something is
    sold is nobody's business. What tills hold is not taken off, since nobody is told
    when a hold runs out.
    """

    _name = "pos.stock.sold.out"
    _description = "Point of Sale Sold-out Product"
    _log_access = False
    _rec_name = "template_id"

    config_id = fields.Many2one("pos.config", required=True, ondelete="cascade")
    template_id = fields.Many2one("product.template", required=True, ondelete="cascade")

    _told_once = models.Constraint(
        "UNIQUE (config_id, template_id)",
        "A product is sold out once at a point of sale.",
    )

    @api.model
    def _tell(self, configs, product_ids):
        """Tell the self-order apps of these what is sold out, or there again.

        :param configs: pos.config of one place
        :param product_ids: ids of what changed; None when too much did to name it
        """
        for config in configs.filtered(lambda each: each._is_self_order_checked()):
            try:
                with self.env.cr.savepoint():
                    self._tell_one(config, product_ids)
            except Exception:
                # The tills are told next, and must be. The server refuses orders of
                # what an app does not know to be sold out.
                _logger.exception("Customers of %s were not told.", config.name)

    @api.model
    def _tell_one(self, config, product_ids):
        touched = self._get_touched(config, product_ids)
        told, sold_out = self._compare(config, touched)
        changed = (told | sold_out) - (told & sold_out)
        if not changed:
            return
        self._find_told(config, changed & told).unlink()
        self.create(
            [
                {"config_id": config.id, "template_id": each.id}
                for each in changed & sold_out
            ]
        )
        marks = [[each.id, each in sold_out] for each in changed.sorted("id")]
        config._notify("STOCK_SOLD_OUT", {"templates": marks})

    @api.model
    def _mark(self, config, rows):
        """Say of the products that an app loads which ones are sold out.

        :param rows: [{"id", "self_order_available", ...}, ...], product templates
        """
        if not config._is_self_order_checked():
            return
        templates = self.env["product.template"].browse([row["id"] for row in rows])
        told, sold_out = self._compare(config, templates)
        for row in rows:
            if row["id"] in sold_out._ids:
                row["self_order_available"] = False
        if config.has_active_session:
            # Apps that have loaded theirs before have to hear it, too.
            self._note((told | sold_out) - (told & sold_out), config)

    @api.model
    def _tell_anew(self, templates):
        """Core has just told the apps that these are available, or not."""
        told = self.search([("template_id", "in", templates.ids)])
        self._note(templates, told.config_id)
        told.unlink()

    @api.model
    def _note(self, templates, configs):
        """Have it looked at after the commit, and told to all."""
        choices = templates.combo_ids.combo_item_ids.product_id
        publisher = self.env["pos.stock.publisher"]
        for config in configs:
            place = config.picking_type_id.default_location_src_id
            for variant in templates.product_variant_ids | choices:
                publisher._note_product(variant, place)

    @api.model
    def _compare(self, config, templates):
        """:return: two product.template: told to be sold out, and sold out now"""
        told = self._find_told(config, templates).template_id
        return told, config._get_sold_out(templates)

    @api.model
    def _find_told(self, config, templates):
        return self.search(
            [("config_id", "=", config.id), ("template_id", "in", templates.ids)]
        )

    @api.model
    def _get_touched(self, config, product_ids):
        """:return: product.template that these are a variant, a part or a choice of,
        as far as customers see them"""
        templates = self.env["product.template"]
        offered = templates._check_company_domain(config.company_id)
        offered += [("self_order_available", "=", True)]
        if product_ids is None:
            return templates.search([*offered, ("available_in_pos", "=", True)])
        kits = self.env["pos.stock.kits"]._get_kits(config.company_id).components
        changed = set(product_ids)
        taking = [kit for kit, parts in kits.items() if changed & parts.keys()]
        sold = [*product_ids, *taking]
        return templates.search(
            [
                *offered,
                "|",
                ("product_variant_ids", "in", sold),
                ("combo_ids.combo_item_ids.product_id", "in", sold),
            ]
        )
