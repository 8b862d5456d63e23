import logging

from odoo import api, models

from .savepoints import logging_failure

_logger = logging.getLogger(__name__)


class PosSession(models.Model):
    _inherit = "pos.session"

    def write(self, vals):
        self._check_stock_access(vals)
        moved = self._get_orders_taken_anew(vals)
        result = super().write(vals)
        if vals.get("state") == "closed":
            self._note_closed_stock()
        if moved:
            self.env["pos.stock.sale"]._judge_again(moved._note_sold())
        return result

    def _check_stock_access(self, vals):
        """Core lets cashiers write sessions, and looks there whether goods are moved as
        they are sold or at the closing.

        :raise AccessError: somebody else than a manager changes it
        """
        if "update_stock_at_closing" in vals and not self.env.su:
            self.env["pos.config"]._check_stock_manager()

    def _get_orders_taken_anew(self, vals):
        """Core does neither, but cashiers may write sessions: one that is opened again
        takes what it was not asked for, and one of another point of sale takes it from
        elsewhere.

        :return: pos.order
        """
        state, config_id = vals.get("state"), vals.get("config_id")
        return self.filtered(
            lambda session: (
                (session.state == "closed" and state not in (None, "closed"))
                or (config_id and session.config_id.id != config_id)
            )
        ).order_ids.filtered(lambda order: not order.picking_ids)

    def _validate_session(self, *args, **kwargs):
        self.env["pos.stock.sale"]._post_before_closing(self)
        return super()._validate_session(*args, **kwargs)

    def _note_closed_stock(self):
        """What these sessions left without a move stops being counted as unposted."""
        self.config_id.sudo().picking_type_id._note_unposted_stock()
        self.env["pos.stock.sale"]._finish_at_commit()

    @api.model
    def _announce_places(self, former):
        """Tell where each of these registers was used last that it sells from another
        place now. Never raises: apps are installed meanwhile.

        :param former: {stock.picking.type: stock.location it had}
        """
        complaint = "That tills sell from another place could not be told."
        with logging_failure(self.env.cr, _logger, complaint):
            # sudo: a storekeeper has no rights on the point of sale.
            for session in self.sudo()._get_last_sessions(former):
                session._announce_place(former[session.config_id.picking_type_id])

    @api.model
    def _get_last_sessions(self, operations):
        groups = self._read_group(
            [("config_id.picking_type_id", "in", [each.id for each in operations])],
            ["config_id"],
            ["id:max"],
        )
        return self.browse([last_id for _config, last_id in groups])

    def _announce_place(self, place):
        operation = self.config_id.picking_type_id
        text = self.env._(
            "This register sells from %(new)s now, and no longer from %(old)s: the "
            "source location of its operation type %(operation)s has changed. Tills "
            "show what lies there. Installing an app can do that.",
            new=operation.default_location_src_id.display_name,
            old=place.display_name,
            operation=operation.display_name,
        )
        self.message_post(body=text)
        responsible = self.config_id.stock_responsible_id
        if responsible:
            self.activity_schedule(
                "mail.mail_activity_data_warning",
                summary=self.env._("The register sells from another place"),
                note=text,
                user_id=responsible.id,
            )
